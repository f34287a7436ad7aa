#include "web/page_words.h"

#include <array>
#include <utility>

namespace web {
namespace {

using corpus::DateSpan;
using corpus::Facet;

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 28> kLanguages = {{
    {"ar", "Arabic"},   {"az", "Azerbaijani"}, {"be", "Belarusian"}, {"bg", "Bulgarian"},
    {"ckb", "Kurdish"}, {"cs", "Czech"},       {"de", "German"},     {"el", "Greek"},
    {"en", "English"},  {"es", "Spanish"},     {"fa", "Persian"},    {"fr", "French"},
    {"he", "Hebrew"},   {"hy", "Armenian"},    {"it", "Italian"},    {"ja", "Japanese"},
    {"ka", "Georgian"}, {"ko", "Korean"},      {"ku", "Kurdish"},    {"nl", "Dutch"},
    {"pl", "Polish"},   {"pt", "Portuguese"},  {"ro", "Romanian"},   {"ru", "Russian"},
    {"tr", "Turkish"},  {"uk", "Ukrainian"},   {"ur", "Urdu"},       {"zh", "Chinese"},
}};

struct FacetWords {
  std::string_view heading;
  std::string_view none;
};

constexpr std::array<FacetWords, corpus::kFacets.size()> kFacetWords = {{
    {"Weapon", "no weapon named"},
    {"Resolution", "no resolution named"},
    {"Person", "no person named"},
    {"Organisation", "no organisation named"},
    {"Place", "no place named"},
    {"Country", "no country named"},
    {"Source", "source not given"},
    {"Language", "language not known"},
}};

struct Parts {
  int year;
  unsigned month;
  unsigned day;
};

Parts parts_of(corpus::Day day) {
  const std::chrono::year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

std::string month_words(const Parts& date) {
  return std::string(kMonths[date.month - 1]) + " " + std::to_string(date.year);
}

std::string day_and_month(const Parts& date) {
  return std::to_string(date.day) + " " + std::string(kMonths[date.month - 1]);
}

std::string whole_months_words(const Parts& from, const Parts& to) {
  if (from.year != to.year) return month_words(from) + " – " + month_words(to);
  return std::string(kMonths[from.month - 1]) + " – " + month_words(to);
}

}  // namespace

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string count_of(std::size_t number, std::string_view noun) {
  const std::string many = std::string(noun) + (noun.ends_with("ch") ? "es" : "s");
  if (number == 0) return "no " + many;
  return number == 1 ? "1 " + std::string(noun) : grouped(number) + " " + many;
}

std::string story_count_words(std::size_t stories) {
  return grouped(stories) + (stories == 1 ? " story" : " stories");
}

std::string day_words(corpus::Day day) {
  const Parts date = parts_of(day);
  return day_and_month(date) + " " + std::to_string(date.year);
}

std::string_view whence_words(corpus::PublishedFrom from) {
  switch (from) {
    case corpus::PublishedFrom::Given:
      return "";
    case corpus::PublishedFrom::FrontMatter:
      return ", from the block above the text";
    case corpus::PublishedFrom::Metadata:
      return ", from the document’s own data";
    case corpus::PublishedFrom::MailHeader:
      return ", from the head of the mail";
    case corpus::PublishedFrom::Dateline:
      return ", from the date at the top of the text";
    case corpus::PublishedFrom::FileName:
      return ", from the file name";
  }
  return "";
}

std::string span_words(const DateSpan& span) {
  if (span.from == span.to) return day_words(span.from);
  const Parts from = parts_of(span.from);
  const Parts to = parts_of(span.to);
  const bool whole_months = from.day == 1 && span.to == corpus::month_span(to.year, to.month).to;
  if (whole_months && from.month == 1 && to.month == 12) {
    if (from.year == to.year) return std::to_string(from.year);
    return std::to_string(from.year) + " – " + std::to_string(to.year);
  }
  const bool same_month = from.year == to.year && from.month == to.month;
  if (whole_months) return same_month ? month_words(from) : whole_months_words(from, to);
  if (same_month) return std::to_string(from.day) + " – " + day_words(span.to);
  if (from.year == to.year) return day_and_month(from) + " – " + day_words(span.to);
  return day_words(span.from) + " – " + day_words(span.to);
}

std::string_view anchor_words(corpus::DateAnchor anchor) {
  switch (anchor) {
    case corpus::DateAnchor::Itself:
      return "";
    case corpus::DateAnchor::Published:
      return "counted from the day of publication";
    case corpus::DateAnchor::Dateline:
      return "counted from the day at the head of the report";
    case corpus::DateAnchor::Earlier:
      return "counted from the date before it";
    case corpus::DateAnchor::Spoken:
      return "counted from the day it was said";
    case corpus::DateAnchor::Story:
      return "in the time that the text tells of";
  }
  return "";
}

std::string filter_words(const searcher::DateFilter& dates) {
  if (dates.from && dates.to) return span_words({*dates.from, *dates.to});
  if (dates.from) return "from " + day_words(*dates.from);
  return dates.to ? "until " + day_words(*dates.to) : "";
}

std::string_view heading_of(Facet facet) { return kFacetWords[corpus::index_of(facet)].heading; }
std::string_view none_words(Facet facet) { return kFacetWords[corpus::index_of(facet)].none; }

std::optional<std::string_view> language_name(std::string_view code) {
  for (const auto& [known, name] : kLanguages) {
    if (known == code) return name;
  }
  return std::nullopt;
}

std::string shown_label(const corpus::EntityId& id, std::string_view label) {
  if (id.facet == Facet::Language) {
    if (const auto name = language_name(label)) return std::string(*name);
    if (label == "und") return "not known";
  }
  return std::string(label.empty() ? std::string_view(id.slug) : label);
}

}  // namespace web
