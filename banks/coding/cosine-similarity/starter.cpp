#include <cstddef>
#include <vector>

double cosine_similarity(std::vector<double> a, std::vector<double> b) {
    double dot = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) dot += a[i] * b[i];
    return dot;
}
