#include "corpus/readers/file_sink.h"

#include <algorithm>
#include <utility>

#include "corpus/publication_day.h"

namespace corpus {
namespace {

// Longest quotation in a note, in bytes.
constexpr std::size_t kLongestQuotation = 60;

bool inside_character(char c) { return (c & 0xC0) == 0x80; }

}  // namespace

std::string FileSink::id_of(std::size_t ordinal) const {
  return ordinal == 1 ? file_.id : file_.id + "#" + std::to_string(ordinal);
}

void FileSink::put(Report report) const {
  if (report.source.empty()) report.source = file_.mail.sender;
  sink_.report(std::move(report));
}

void FileSink::put_dated(Report report) const { put_dated(std::move(report), std::nullopt); }

void FileSink::put_dated(Report report, std::optional<Day> made) const {
  if (date_report(report, file_.path) || take_day_of_mail(report)) return put(std::move(report));
  report.published = made;
  report.published_from = made ? PublishedFrom::Metadata : PublishedFrom::Given;
  if (!made) {
    note(0, "The report is undated: begin the name of its file with its day, YYYY-MM-DD.");
  }
  put(std::move(report));
}

void FileSink::put_without_day(Report report, std::size_t line) const {
  if (!take_day_of_mail(report)) {
    note(line, "The report is undated: give its day as `published`, \"YYYY-MM-DD\".");
  }
  put(std::move(report));
}

bool FileSink::take_day_of_mail(Report& report) const {
  if (!file_.mail.day) return false;
  report.published = file_.mail.day;
  report.published_from = PublishedFrom::MailHeader;
  return true;
}

void FileSink::note(std::size_t line, std::string message) const {
  sink_.note({file_.path, line, std::move(message), false});
}

void FileSink::lose(std::size_t line, std::string message) const {
  sink_.note({file_.path, line, std::move(message), true});
}

void FileSink::note_charset(std::size_t line, const std::string& charset) const {
  if (charset.empty()) return;
  if (charset == "UTF-8") return note(line, "Bytes that are not UTF-8 are shown as \uFFFD.");
  note(line, "Read as " + charset + ".");
}

void FileSink::lose_rest(std::size_t line) const {
  if (file_.obstacle != nullptr && !file_.obstacle->empty()) return lose(line, *file_.obstacle);
  lose(line, "The file could not be read any further: see to it and read it again.");
}

std::string_view shortened(std::string_view text, std::size_t bytes) {
  std::size_t end = std::min(text.size(), bytes);
  while (end < text.size() && end > 0 && inside_character(text[end])) --end;
  return text.substr(0, end);
}

std::string quotation_of(std::string_view typed) {
  std::string text(shortened(typed, kLongestQuotation));
  const bool cut = text.size() < typed.size();
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return "\"" + text + (cut ? "…\"" : "\"");
}

}  // namespace corpus
