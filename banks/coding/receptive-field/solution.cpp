#include <tuple>
#include <vector>

std::vector<long long> receptive_field(std::vector<std::tuple<long long, long long, long long>> layers) {
    std::vector<long long> fields;
    long long field = 1;  // A pixel sees itself.
    long long jump = 1;   // Distance in pixels between neighbors of the layer below.
    for (const auto& [kernel, stride, dilation] : layers) {
        field += (kernel - 1) * dilation * jump;
        // The stride only spreads the neurons of this layer, so it counts from the next layer on.
        jump *= stride;
        fields.push_back(field);
    }
    return fields;
}
