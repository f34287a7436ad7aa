#include "corpus/name_cases.h"

#include <array>
#include <utility>

namespace corpus {
namespace {

using Ending = std::pair<std::string_view, std::string_view>;

// Endings of cases in plain letters, and that of the nominative; longest first.
constexpr std::array<Ending, 37> kMasculine = {{
    {"skogo", "ski"},   {"skoho", "ski"}, {"skomu", "ski"}, {"skim", "ski"},   {"skom", "ski"},
    {"enkom", "enko"},  {"enka", "enko"}, {"enku", "enko"}, {"ovim", "ov"},    {"evim", "ev"},
    {"inim", "in"},     {"ovom", "ov"},   {"evom", "ev"},   {"ova", "ov"},     {"eva", "ev"},
    {"ina", "in"},      {"ovu", "ov"},    {"evu", "ev"},    {"inu", "in"},     {"ove", "ov"},
    {"eve", "ev"},      {"ine", "in"},    {"ukom", "uk"},   {"uka", "uk"},     {"uku", "uk"},
    {"iakom", "iak"},   {"iaka", "iak"},  {"nom", "n"},     {"na", "n"},       {"nu", "n"},
    {"rom", "r"},       {"ra", "r"},      {"ru", "r"},      {"vicha", "vich"}, {"vichu", "vich"},
    {"vichem", "vich"}, {"boi", "ba"},
}};
constexpr std::array<Ending, 8> kFeminine = {{
    {"skuiu", "ska"},
    {"skoi", "ska"},
    {"ovoi", "ova"},
    {"evoi", "eva"},
    {"inoi", "ina"},
    {"ovu", "ova"},
    {"evu", "eva"},
    {"inu", "ina"},
}};

template <std::size_t N>
std::string with_nominative_ending(std::string_view plain, const std::array<Ending, N>& endings) {
  for (const auto& [ending, nominative] : endings) {
    if (!plain.ends_with(ending) || plain.size() < ending.size() + 2) continue;
    return std::string(plain.substr(0, plain.size() - ending.size())) + std::string(nominative);
  }
  return std::string(plain);
}

}  // namespace

std::string nominative_of(std::string_view plain, Gender gender) {
  return gender == Gender::Masculine ? with_nominative_ending(plain, kMasculine)
                                     : with_nominative_ending(plain, kFeminine);
}

}  // namespace corpus
