#include "corpus/timex/speech.h"

#include <algorithm>
#include <array>

#include "corpus/timex/verb_group.h"

namespace corpus {
namespace {

// Words looked at before and behind a quotation.
constexpr std::size_t kReach = 12;
constexpr std::size_t kLongestQuotation = 400;

constexpr std::array<std::string_view, 4> kOpening = {"“", "«", "„", "``"};
constexpr std::array<std::string_view, 3> kClosing = {"”", "»", "''"};

template <std::size_t N>
bool any_in(std::string_view gap, const std::array<std::string_view, N>& marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return gap.find(mark) != std::string_view::npos;
  });
}

bool ends_paragraph(std::string_view gap) { return gap.find("\n\n") != std::string_view::npos; }

// Follows whether the words are inside a quotation.
class QuotationReader {
 public:
  void read_gap(std::string_view gap, std::size_t at) {
    const auto straight = std::count(gap.begin(), gap.end(), '"');
    const bool closes = any_in(gap, kClosing) || (inside_ && straight % 2 == 1);
    const bool opens = any_in(gap, kOpening) || (!inside_ && straight % 2 == 1) || straight == 2;
    if (inside_ && (closes || straight == 2)) close(at);
    if (ends_paragraph(gap)) inside_ = false;
    if (opens) {
      inside_ = true;
      first_ = at;
    }
  }

  std::vector<Quotation> quotations() && { return std::move(quotations_); }

 private:
  void close(std::size_t at) {
    if (at > first_ && at - first_ <= kLongestQuotation) quotations_.push_back({first_, at});
    inside_ = false;
  }

  bool inside_ = false;
  std::size_t first_ = 0;
  std::vector<Quotation> quotations_;
};

bool is_speech(const DatedWords& words, std::size_t at) {
  return words.read_as_english() ? reports_speech(words, at) : words.is(at, DateRole::PastCue);
}

std::optional<Day> read_single_day(const DateContext& context, std::size_t at) {
  const std::optional<FoundDate> found = longest_named_date(context, at);
  if (!found || found->precision != Precision::OneDay) return std::nullopt;
  if (found->span.from != found->span.to) return std::nullopt;
  return found->span.from;
}

// The first day among words [first, end), where they tell of speaking.
std::optional<Day> day_among(const DateContext& context, std::size_t first, std::size_t end) {
  bool speaks = false;
  std::optional<Day> day;
  for (std::size_t at = first; at < end; ++at) {
    speaks = speaks || is_speech(context.words, at);
    if (!day) day = read_single_day(context, at);
    if (speaks && day) return day;
  }
  return std::nullopt;
}

// "…,” he said on Monday": up to the end of the sentence or the next quotation.
std::size_t end_of_clause(const DatedWords& words, std::size_t at) {
  std::size_t end = at;
  while (end < words.size() && end < at + kReach) {
    const std::string_view gap = words.gap_text(end);
    const bool stops = end > at && (words.begins_sentence(end) || any_in(gap, kOpening) ||
                                    gap.find('"') != std::string_view::npos);
    if (stops) break;
    ++end;
  }
  return end;
}

// The quotation ends its sentence: “We were hit.” He left on Monday.
bool ends_sentence(const DatedWords& words, std::size_t end) {
  const std::string_view gap = words.gap_text(end);
  return end >= words.size() || ends_paragraph(gap) ||
         (gap.find('.') != std::string_view::npos && words.capitalised(end));
}

std::size_t begin_of_clause(const DatedWords& words, std::size_t first) {
  std::size_t begin = first;
  while (begin > 0 && first - begin < kReach) {
    if (begin < first && words.begins_sentence(begin)) break;
    if (begin < first && any_in(words.gap_text(begin), kClosing)) break;
    --begin;
  }
  return begin;
}

}  // namespace

std::vector<Quotation> find_quotations(const DatedWords& words) {
  QuotationReader reader;
  for (std::size_t at = 0; at <= words.size(); ++at) reader.read_gap(words.gap_text(at), at);
  return std::move(reader).quotations();
}

std::optional<Day> day_spoken(const DateContext& context, const Quotation& quotation) {
  const DatedWords& words = context.words;
  if (!ends_sentence(words, quotation.end)) {
    const std::size_t end = end_of_clause(words, quotation.end);
    if (const auto day = day_among(context, quotation.end, end)) return day;
  }
  return day_among(context, begin_of_clause(words, quotation.first), quotation.first);
}

}  // namespace corpus
