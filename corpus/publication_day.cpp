#include "corpus/publication_day.h"

#include <string>
#include <vector>

#include "corpus/day_line.h"
#include "corpus/file_name_day.h"
#include "corpus/language.h"
#include "corpus/text.h"
#include "corpus/timex/dateline.h"

namespace corpus {
namespace {

// Bytes of a body in which its first lines and its dateline are.
constexpr std::size_t kTop = 4096;

// "On 3 March 2022 – a Thursday –" begins a sentence.
bool begins_sentence(const Dateline& dateline, const DatedWords& words) {
  if (dateline.first == 0) return false;
  const std::size_t before = dateline.first - 1;
  const bool begins_line =
      before == 0 || words.gap_text(before).find('\n') != std::string_view::npos;
  return begins_line && (words.is(before, DateRole::On) || words.is(before, DateRole::The));
}

std::string language_of(const Report& report) {
  if (!report.language.empty()) return report.language;
  return detect_language(report.title + "\n" + report.body.substr(0, kTop));
}

std::optional<Day> find_day_at_the_top(const Report& report, std::string_view language) {
  const std::string_view top = std::string_view(report.body).substr(0, kTop);
  if (const auto day = find_dateline_day(top, language)) return day;
  if (is_day_line(report.title, language)) return find_day_line(report.title, language);
  return find_day_line(top, language);
}

}  // namespace

std::optional<Day> find_dateline_day(std::string_view body, std::string_view language) {
  const std::vector<Word> split = split_words(body);
  const DatedWords words({body, split, language, std::nullopt, {}});
  const std::optional<Dateline> dateline = find_dateline(words);
  if (!dateline || begins_sentence(*dateline, words)) return std::nullopt;
  const std::optional<Day> day = day_of(*dateline);
  if (!day || !may_be_published_on(*day)) return std::nullopt;
  return day;
}

bool has_day_as_title(const Report& report) {
  return !report.title.empty() && is_day_line(report.title, language_of(report));
}

std::optional<PublicationDay> find_publication_day(const Report& report, std::string_view path) {
  if (const auto day = find_day_at_the_top(report, language_of(report))) {
    return PublicationDay{*day, PublishedFrom::Dateline};
  }
  if (const auto day = find_day_in_path(path)) return PublicationDay{*day, PublishedFrom::FileName};
  return std::nullopt;
}

bool date_report(Report& report, std::string_view path) {
  if (report.published) return true;
  const std::optional<PublicationDay> found = find_publication_day(report, path);
  if (!found) return false;
  report.published = found->day;
  report.published_from = found->from;
  return true;
}

}  // namespace corpus
