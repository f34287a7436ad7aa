#include "searcher/query_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <string>
#include <vector>

#include "corpus/ascii_case.h"
namespace searcher {
namespace {

constexpr std::size_t kMostTypingErrors = 2;

std::vector<std::string_view> field_names() {
  std::vector<std::string_view> names = {"title", "published", "mentioned", "like", "copies"};
  for (const corpus::Facet facet : corpus::kFacets) names.push_back(corpus::name_of(facet));
  return names;
}

// Letters to insert, remove or replace to make one of the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::optional<Field> find_field(std::string_view name) {
  const std::string lower = corpus::lower_ascii(name);
  if (lower == "title") return TitleField{};
  if (lower == "published") return DateField::Published;
  if (lower == "mentioned") return DateField::Mentioned;
  if (lower == "like") return ReportField::Like;
  if (lower == "copies") return ReportField::Copies;
  if (const auto facet = corpus::parse_facet(lower)) return *facet;
  return std::nullopt;
}

std::string_view nearest_field(std::string_view name) {
  const std::string lower = corpus::lower_ascii(name.substr(0, corpus::kMaxSlug));
  std::string_view nearest;
  std::size_t least = kMostTypingErrors + 1;
  for (const std::string_view field : field_names()) {
    const std::size_t distance = edit_distance(lower, field);
    if (distance >= least || distance * 2 >= field.size()) continue;
    nearest = field;
    least = distance;
  }
  return nearest;
}

}  // namespace searcher
