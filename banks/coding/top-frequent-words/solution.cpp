#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

std::vector<std::string> top_words(std::vector<std::string> words, long long k) {
    std::unordered_map<std::string, long long> counts;
    for (const auto& word : words) ++counts[word];
    // A negated count turns its direction around, so that one ascending order serves both parts of the pair.
    std::vector<std::pair<long long, std::string>> ranked;
    for (const auto& [word, count] : counts) ranked.emplace_back(-count, word);
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > static_cast<std::size_t>(k)) ranked.resize(static_cast<std::size_t>(k));
    std::vector<std::string> top;
    for (const auto& entry : ranked) top.push_back(entry.second);
    return top;
}
