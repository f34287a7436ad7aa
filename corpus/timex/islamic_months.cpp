#include "corpus/timex/parts.h"

// Months of the Islamic calendar: رمضان, ربيع الأول, ذو الحجة, Rabi al-Awwal, Dhu al-Hijjah.
namespace corpus {
namespace {

bool is_joined(const DatedWords& words, std::size_t at) {
  return words.spaced(at) || words.gap(at) == Gap::Hyphen || words.gap(at) == Gap::Other;
}

// Rabi al-Awwal: the article may be a word of its own.
std::size_t after_article(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  const bool article = word == "al" || word == "ul" || word == "el" || word == "ath";
  return article && is_joined(words, at + 1) ? at + 1 : at;
}

// Which of the two months of a name: الأول, "Awwal"; nothing for other words.
int place_of(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Ordinal)) return words.word_number(at);
  const std::string_view word = words.folded(at);
  if (word == "awwal" || word == "ula") return 1;
  return word == "thani" || word == "thania" || word == "akhir" || word == "akhira" ? 2 : 0;
}

std::optional<MonthRead> read_month_of_head(const DatedWords& words, std::size_t at) {
  const std::size_t second = after_article(words, at + 1);
  const int ordinal = place_of(words, second);
  if (!is_joined(words, at + 1) || ordinal < 1 || ordinal > 2) return std::nullopt;
  return MonthRead{words.word_number(at) + ordinal - 1, Calendar::Islamic, second + 1};
}

// The first word of "ذو الحجة" says nothing by itself.
bool is_possessor(std::string_view word) {
  return word == "ذو" || word == "ذي" || word == "dhu" || word == "dhul" || word == "zul";
}

}  // namespace

std::optional<MonthRead> read_islamic_month(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::IslamicHead)) {
    if (const auto month = read_month_of_head(words, at)) return month;
  }
  const bool possessed = is_possessor(words.folded(at)) && is_joined(words, at + 1);
  const std::size_t name = possessed ? after_article(words, at + 1) : at;
  if (!words.is(name, DateRole::IslamicMonth)) return std::nullopt;
  if (words.read_as_english() && !words.capitalised(name)) return std::nullopt;
  return MonthRead{words.value(name), Calendar::Islamic, name + 1};
}

}  // namespace corpus
