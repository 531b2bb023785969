#include <string>

std::string add_days(std::string date, long long days) {
    // Return the date as MM/DD/YYYY.
    return "";
}
