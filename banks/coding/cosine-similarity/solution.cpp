#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

static double dot(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

// Brings the largest component to 1; false for the zero vector.
// Only directions count. After scaling no square overflows, and those that vanish are too small to matter.
static bool scale(std::vector<double>& vector) {
    double largest = 0.0;
    for (double x : vector) largest = std::max(largest, std::fabs(x));
    if (largest == 0.0) return false;
    for (double& x : vector) x /= largest;
    return true;
}

double cosine_similarity(std::vector<double> a, std::vector<double> b) {
    if (!scale(a) || !scale(b)) return 0.0;
    return dot(a, b) / std::sqrt(dot(a, a)) / std::sqrt(dot(b, b));
}
