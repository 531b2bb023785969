#include <string>

long long rise_and_fall_orders(std::string signs) {
    return 0;
}
