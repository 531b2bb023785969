// wrong answer: the strides of the layers below are added where they multiply
#include <tuple>
#include <vector>

std::vector<long long> receptive_field(std::vector<std::tuple<long long, long long, long long>> layers) {
    std::vector<long long> fields;
    long long field = 1;
    long long jump = 1;
    for (const auto& [kernel, stride, dilation] : layers) {
        field += (kernel - 1) * dilation * jump;
        jump += stride - 1;
        fields.push_back(field);
    }
    return fields;
}
