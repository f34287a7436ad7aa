#include "corpus/published_from.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace corpus {
namespace {

constexpr std::array<std::string_view, 6> kNames = {"given",       "front-matter", "metadata",
                                                    "mail-header", "dateline",     "file-name"};

constexpr auto kFirstDay = Day{std::chrono::year{1900} / 1 / 1};
constexpr auto kLastDay = Day{std::chrono::year{2100} / 12 / 31};

}  // namespace

bool may_be_published_on(Day day) { return day >= kFirstDay && day <= kLastDay; }

std::string_view name_of(PublishedFrom from) { return kNames[static_cast<std::size_t>(from)]; }

std::optional<PublishedFrom> parse_published_from(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<PublishedFrom>(found - kNames.begin());
}

}  // namespace corpus
