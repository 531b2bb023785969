#define A x y z; x y z; x y z; x y z; x y z; x y z; x y z; x y z; x y z; x y z;
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
E E E E E E E E E E
int main() { return 0; }
