template <unsigned long N> struct Left { Left<N * 2> a; Left<N * 2 + 1> b; };
template <unsigned long N> constexpr unsigned long walk() { return walk<N * 2>() + walk<N * 2 + 1>(); }
int main() { return walk<1>(); }
