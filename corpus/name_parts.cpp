#include "corpus/name_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/name_cases.h"
#include "corpus/name_letters.h"
#include "corpus/name_skeletons.h"
#include "corpus/name_words.h"

namespace corpus {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_particle(std::string_view folded) {
  static constexpr std::array<std::string_view, 51> kParticles = {
      "al",   "el", "ul",  "as",  "ash", "ad",  "ar", "at",  "az",  "an",  "de",  "del", "della",
      "di",   "da", "dos", "das", "du",  "la",  "le", "van", "der", "den", "von", "zu",  "ter",
      "ten",  "af", "y",   "e",   "аль", "эль", "ас", "аш",  "аз",  "ад",  "ар",  "ат",  "де",
      "дель", "ди", "да",  "дос", "ду",  "ла",  "ле", "ван", "дер", "ден", "фон", "ال"};
  return contains(kParticles, folded);
}

bool is_religious_title(std::string_view folded) {
  static constexpr std::array<std::string_view, 27> kTitles = {
      "sheikh",       "shaikh", "sheik",  "sayyed", "sayyid",  "seyyed",  "seyed",
      "sayed",        "syed",   "mullah", "mulla",  "maulana", "mawlawi", "ayatollah",
      "hojatoleslam", "haji",   "hajj",   "шейх",   "сейед",   "мулла",   "аятолла",
      "سید",          "سيد",    "شيخ",    "الشيخ",  "شیخ",     "السيد"};
  return contains(kTitles, folded);
}

// "President Lee" is no full name.
bool is_office(std::string_view folded) {
  static constexpr std::array<std::string_view, 34> kOffices = {
      "president", "king",     "queen",     "pope",       "prince",     "princess", "crown",
      "minister",  "prime",    "secretary", "gen",        "general",    "sen",      "senator",
      "chairman",  "speaker",  "director",  "ambassador", "admiral",    "premier",  "marshal",
      "emperor",   "governor", "mayor",     "judge",      "chancellor", "colonel",  "col",
      "captain",   "mr",       "mrs",       "ms",         "dr",         "sir"};
  return contains(kOffices, folded);
}

// "son of", "father of", "servant of": one name with the word that follows.
std::optional<std::string_view> beginning_of_name(std::string_view folded) {
  using Beginning = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Beginning, 26> kBeginnings = {{
      {"bin", "bin-"},     {"ibn", "bin-"},     {"ben", "bin-"},    {"бин", "bin-"},
      {"бен", "bin-"},     {"ибн", "bin-"},     {"بن", "bin-"},     {"ابن", "bin-"},
      {"bint", "bint-"},   {"بنت", "bint-"},    {"abu", "abu"},     {"абу", "abu"},
      {"ابو", "abu"},      {"abd", "abdul"},    {"abdul", "abdul"}, {"abdel", "abdul"},
      {"abdal", "abdul"},  {"abdol", "abdul"},  {"абд", "abdul"},   {"абдул", "abdul"},
      {"абдель", "abdul"}, {"абдуль", "abdul"}, {"абдел", "abdul"}, {"абдол", "abdul"},
      {"عبد", "abdul"},    {"عبدال", "abdul"},
  }};
  const auto found = std::find_if(kBeginnings.begin(), kBeginnings.end(),
                                  [&](const Beginning& one) { return one.first == folded; });
  if (found == kBeginnings.end()) return std::nullopt;
  return found->second;
}

// "Abdelfattah" and "عبدالفتاح", written as one.
void unite_servants(std::string& plain) {
  constexpr std::size_t kBeginning = 5;  // "abdul"
  constexpr std::size_t kShortest = kBeginning + 3;
  const bool servant = plain.size() >= kShortest && plain.starts_with("abd") && plain[4] == 'l';
  if (servant) plain.replace(0, kBeginning, "abdul");
}

bool has_ukrainian_letters(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kLetters = {"і", "ї", "є", "ґ",
                                                               "І", "Ї", "Є", "Ґ"};
  return std::any_of(kLetters.begin(), kLetters.end(), [&](std::string_view letter) {
    return name.find(letter) != std::string_view::npos;
  });
}

// "vladimirovich", "olegovna"; in any case.
bool is_patronymic(std::string_view plain) {
  static constexpr std::array<std::string_view, 7> kStems = {"ovich", "evich", "ilich", "ovn",
                                                             "evn",   "ivn",   "ichn"};
  constexpr std::size_t kLongestEnding = 2;
  return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
    const std::size_t at = plain.rfind(stem);
    return at != std::string_view::npos && at > 1 &&
           plain.size() <= at + stem.size() + kLongestEnding;
  });
}

NamePart part_of(const Word& word, std::string_view language) {
  NamePart part;
  part.folded = word.folded;
  part.script = script_of(word.folded);
  part.plain = plain_spelling(word.folded, language);
  unite_servants(part.plain);
  const std::size_t letter = part.script == Script::Latin ? 1 : 2;
  part.is_initial = part.script != Script::Arabic && word.folded.size() == letter;
  return part;
}

// What is longer is no name: of it the beginning is read.
std::vector<Word> words_of(std::string_view name) {
  constexpr std::size_t kMostWords = 16;
  constexpr std::size_t kLongestWord = 96;  // bytes
  std::vector<Word> words = split_words(name);
  if (words.size() > kMostWords) words.resize(kMostWords);
  for (Word& word : words) {
    if (word.folded.size() <= kLongestWord) continue;
    std::size_t end = kLongestWord;
    while ((static_cast<unsigned char>(word.folded[end]) & 0xC0U) == 0x80) --end;
    word.folded.resize(end);
  }
  return words;
}

class NameReader {
 public:
  NameReader(std::string_view name, std::string_view language)
      : name_(name),
        language_(has_ukrainian_letters(name) ? "uk" : language),
        words_(words_of(name)) {}

  NameParts read() {
    for (std::size_t i = 0; i < words_.size(); ++i) read_word(i);
    drop_leading_title();
    drop_patronymics();
    put_in_order();
    put_in_nominative();
    return {std::move(parts_), std::move(suffix_)};
  }

 private:
  void read_word(std::size_t i) {
    const std::string& folded = words_[i].folded;
    const bool is_last = i + 1 == words_.size();
    if (parts_.empty() && !is_last && is_office(folded)) return;
    if (i > 0 && is_name_suffix(folded)) {
      suffix_ = folded;
    } else if (!is_last && is_elided(i)) {
      words_[i + 1].folded.insert(0, folded);
    } else if (!is_last && is_particle(folded) && !is_short_for_albert(i)) {
      return;
    } else if (!is_last && begins_next(i)) {
      beginning_ = *beginning_of_name(folded);
      if (script_of(folded) == Script::Arabic && beginning_ == "abdul") join_next(i);
    } else if (const std::size_t first = first_of_two_names(folded); first > 0) {
      add({words_[i].start, words_[i].end, folded.substr(0, first)});
      add({words_[i].start, words_[i].end, folded.substr(first)});
    } else {
      add(words_[i]);
    }
  }

  // Bytes of the first name in "محمدجواد", which Persian writes as one; 0 in a single name.
  static std::size_t first_of_two_names(std::string_view folded) {
    for (const std::string_view first : {"محمد", "امير"}) {
      if (!folded.starts_with(first)) continue;
      const std::string second = plain_spelling(folded.substr(first.size()), {});
      if (find_given_name(second)) return first.size();
    }
    return 0;
  }

  // "d'Arc" is read as two words.
  bool is_elided(std::size_t i) const {
    const std::string_view gap = name_.substr(words_[i].end, words_[i + 1].start - words_[i].end);
    return words_[i].folded.size() == 1 &&
           (words_[i].end == words_[i + 1].start || gap == "'" || gap == "’");
  }

  // "Al Gore", unlike "al-Burhan".
  bool is_short_for_albert(std::size_t i) const {
    return i == 0 && words_.size() == 2 && name_.substr(words_[0].start, 3) == "Al ";
  }

  bool begins_next(std::size_t i) const {
    const std::string& folded = words_[i].folded;
    const bool is_given_name = i == 0 && (folded == "ben" || folded == "бен");
    return !is_given_name && beginning_of_name(folded).has_value();
  }

  // "عبد الله" as "عبدالله".
  void join_next(std::size_t i) {
    words_[i + 1].folded.insert(0, words_[i].folded);
    beginning_ = {};
  }

  void add(const Word& word) {
    NamePart part = part_of(word, language_);
    part.plain.insert(0, beginning_);
    part.written = std::string(std::exchange(beginning_, {})) + to_ascii(word.folded);
    if (part.plain == "abdulalah" || part.plain == "abdullah") part.plain = "abdulah";
    if (!part.is_initial) part.given = given_name_of(part);
    part.skeletons = skeletons_of(part, word);
    parts_.push_back(std::move(part));
  }

  // "bin-salman" has those of "binsalman".
  static std::vector<std::string> skeletons_of(const NamePart& part, const Word& word) {
    const std::string own = plain_spelling(word.folded, {});
    std::vector<std::string> skeletons = likely_skeletons(word.folded, own);
    if (part.plain.size() == own.size()) return skeletons;
    const std::size_t beginning = part.plain.size() - std::min(own.size(), part.plain.size());
    const std::string before = consonants_of(part.plain.substr(0, beginning));
    for (std::string& skeleton : skeletons) skeleton.insert(0, before);
    skeletons.insert(skeletons.begin(), consonants_of(part.plain));
    return skeletons;
  }

  // "Sheikh Hasina Wazed"; the R. of "R. Nicholas Burns".
  void drop_leading_title() {
    const auto is_left_out = [&] {
      const NamePart& first = parts_.front();
      return is_religious_title(first.folded) || (first.is_initial && !parts_[1].is_initial);
    };
    while (parts_.size() > 2 && is_left_out()) parts_.erase(parts_.begin());
  }

  static std::optional<KnownGivenName> given_name_of(const NamePart& part) {
    return part.script == Script::Cyrillic ? find_declined_given_name(part.plain)
                                           : find_given_name(part.plain);
  }

  // Between two names, or behind the given name that follows the family name.
  void drop_patronymics() {
    for (std::size_t i = 1; parts_.size() > 2 && i < parts_.size(); ++i) {
      const bool is_last = i + 1 == parts_.size();
      if (!is_patronymic(parts_[i].plain) || (is_last && !parts_[i - 1].given)) continue;
      parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // "Зеленський Володимир", "Jong Un Kim".
  void put_in_order() {
    if (parts_.size() < 2) return;
    const NamePart& first = parts_.front();
    const NamePart& last = parts_.back();
    const bool family_leads = parts_.size() > 2 && !first.given &&
                              is_leading_family_name(last.folded) &&
                              !is_leading_family_name(first.folded);
    const bool given_trails = !first.given && !first.is_initial && last.given &&
                              last.given->origin == NameOrigin::Slavic && !last.given->is_short;
    if (family_leads || given_trails) std::rotate(parts_.begin(), parts_.end() - 1, parts_.end());
  }

  // Given names tell whether a name stands in a case.
  void put_in_nominative() {
    if (parts_.size() < 2) return;
    const NamePart& given = parts_.front();
    if (given.script != Script::Cyrillic || !given.given || find_given_name(given.plain)) return;
    const std::string_view name = given.given->name;
    const bool masculine = !name.ends_with('a') || name == "ilya" || name == "nikita";
    const Gender gender = masculine ? Gender::Masculine : Gender::Feminine;
    for (std::size_t i = 1; i < parts_.size(); ++i) {
      parts_[i].plain = plain_spelling(nominative_of(parts_[i].plain, gender), {});
      parts_[i].skeletons.push_back(consonants_of(parts_[i].plain));
    }
  }

  std::string_view name_;
  std::string_view language_;
  std::vector<Word> words_;
  std::vector<NamePart> parts_;
  // "bin-" or "abdul", when the word before was one.
  std::string_view beginning_;
  std::string suffix_;
};

}  // namespace

NameParts parts_of_name(std::string_view name, std::string_view language) {
  return NameReader(name, language).read();
}

bool has_given_name(const NamePart& part, bool first) {
  return part.given && (first || !part.given->is_short);
}

}  // namespace corpus
