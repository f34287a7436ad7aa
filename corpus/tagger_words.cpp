#include "corpus/tagger_words.h"

#include <algorithm>
#include <unordered_map>

#include "corpus/stable_hash.h"

namespace corpus {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whatever is not ASCII counts as small.
struct Letters {
  std::size_t upper = 0;
  std::size_t lower = 0;
};

Letters letters_of(std::string_view surface) {
  Letters letters;
  for (const char c : surface) {
    if (is_upper(c)) ++letters.upper;
    if (is_lower(c) || static_cast<unsigned char>(c) >= 0x80) ++letters.lower;
  }
  return letters;
}

Shape shape_of(std::string_view surface, bool capitalised) {
  const auto [upper, lower] = letters_of(surface);
  if (is_digit(surface[0])) return Shape::Digits;
  if (upper > 1 && surface.find('.') != std::string_view::npos) return Shape::Dotted;
  if (upper == 0 && capitalised) return Shape::Capitalised;
  if (upper == 0) return lower > 0 ? Shape::Small : Shape::Other;
  if (lower == 0) return upper > 1 ? Shape::Capitals : Shape::OneCapital;
  return upper == 1 && is_upper(surface[0]) ? Shape::Capitalised : Shape::Mixed;
}

bool contains_any(std::string_view gap, std::span<const std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return gap.find(mark) != std::string_view::npos;
  });
}

// "Gen.", "J.", "Corp." and the like do not end a sentence.
bool is_abbreviation(std::string_view before) {
  static constexpr std::array<std::string_view, 26> kShort = {
      "adm", "brig", "capt", "cmdr", "co", "col",  "corp", "dr",  "gen", "gov", "inc", "jr", "lt",
      "ltd", "maj",  "mr",   "mrs",  "ms", "prof", "rep",  "rev", "sen", "sgt", "sr",  "st", "vs"};
  return before.size() == 1 || std::binary_search(kShort.begin(), kShort.end(), before);
}

NameGap mark_in(std::string_view gap) {
  static constexpr std::array<std::string_view, 3> kDashes = {"—", "–", "--"};
  static constexpr std::array<std::string_view, 5> kQuotes = {"\"", "“", "”", "‘", "``"};
  if (gap.find_first_of("([") != std::string_view::npos) return NameGap::Opening;
  if (gap.find_first_of(")]") != std::string_view::npos) return NameGap::Closing;
  if (contains_any(gap, kQuotes)) return NameGap::Quote;
  if (gap.find(',') != std::string_view::npos) return NameGap::Comma;
  if (gap.find('&') != std::string_view::npos) return NameGap::Ampersand;
  if (gap.find('/') != std::string_view::npos) return NameGap::Slash;
  if (contains_any(gap, kDashes) || gap == " - ") return NameGap::Dash;
  if (gap.starts_with("'s") || gap.starts_with("’s")) return NameGap::Possessive;
  return NameGap::Other;
}

// Words may be apart by a full stop that ends the first of them and no sentence.
NameGap gap_of(std::string_view gap, std::string_view surface_before, std::string_view before) {
  static constexpr std::array<std::string_view, 3> kHyphens = {"-", "\u2010", "\u2011"};
  const bool ends_short =
      gap.starts_with('.') &&
      (is_abbreviation(before) || surface_before.find('.') != std::string_view::npos);
  if (ends_short) gap.remove_prefix(1);
  if (gap == " ") return ends_short ? NameGap::Dot : NameGap::Space;
  if (gap.empty()) return NameGap::Glued;
  if (gap.find_first_not_of(" \n\r\t") == std::string_view::npos)
    return gap.find('\n') == gap.rfind('\n') ? NameGap::Space : NameGap::Line;
  if (std::find(kHyphens.begin(), kHyphens.end(), gap) != kHyphens.end()) return NameGap::Hyphen;
  if (gap.find_first_of(".!?:;") != std::string_view::npos) return NameGap::Stop;
  if (gap.find("\n\n") != std::string_view::npos) return NameGap::Line;
  return mark_in(gap);
}

std::uint64_t hash_of(std::string_view bytes) { return spread(stable_hash(bytes)); }

class WordsOfText {
 public:
  WordsOfText(const NamedText& text, const TaggerModel& model)
      : text_(text), model_(model), words_(text.words.size()) {}

  std::vector<TaggerWord> take(std::span<const LexiconMatch> known) {
    for (std::size_t i = 0; i < words_.size(); ++i) look_at(i);
    for (const LexiconMatch& match : known) mark_known(match);
    mark_cues();
    mark_sentences();
    mark_runs();
    mark_usage();
    return std::move(words_);
  }

 private:
  void look_at(std::size_t i) {
    TaggerWord& word = words_[i];
    const std::string_view folded = text_.words[i].folded;
    const std::string_view surface = text_.surface(i, i + 1);
    const std::uint64_t plain = stable_hash(folded);
    word.folded = spread(plain);
    word.surface = hash_of(surface);
    for (std::size_t n = 0; n < word.beginnings.size(); ++n) {
      const std::size_t size = std::min(n + 2, folded.size());
      word.beginnings[n] = hash_of(folded.substr(0, size));
      word.endings[n] = hash_of(folded.substr(folded.size() - size));
    }
    word.knowledge = model_.word(word.folded);
    word.shape = shape_of(surface, text_.is_capitalised(i));
    word.gap_before =
        i == 0 ? NameGap::Line
               : gap_of(text_.gap_before(i), text_.surface(i - 1, i), text_.words[i - 1].folded);
    word.begins_sentence = word.gap_before == NameGap::Stop || word.gap_before == NameGap::Line;
  }

  // The first match of a place is its best.
  void mark_known(const LexiconMatch& match) {
    if (words_[match.first_word].known_name != 0) return;
    const std::size_t size = match.last_word - match.first_word;
    for (std::size_t i = match.first_word; i < match.last_word; ++i) {
      const std::size_t part = size == 1                  ? 0
                               : i == match.first_word    ? 1
                               : i + 1 == match.last_word ? 2
                                                          : 3;
      words_[i].known_name = static_cast<std::uint8_t>(
          1 + (index_of(match.entity.id.facet) * 4 + part) * 2 + (match.needs_context ? 1 : 0));
    }
  }

  void mark_cues() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::size_t cue = 0; cue < kCues; ++cue) {
        const std::size_t end = std::min(i + text_.cue(static_cast<Cue>(cue), i), words_.size());
        for (std::size_t j = i; j < end; ++j)
          words_[j].cues = static_cast<std::uint8_t>(words_[j].cues | 1U << cue);
      }
    }
  }

  void mark_sentences() {
    for (std::size_t first = 0; first < words_.size();) {
      std::size_t last = first + 1;
      while (last < words_.size() && !words_[last].begins_sentence) ++last;
      const SentenceCase its_case = case_of(first, last);
      for (std::size_t i = first; i < last; ++i) words_[i].sentence_case = its_case;
      first = last;
    }
  }

  SentenceCase case_of(std::size_t first, std::size_t last) const {
    std::size_t lengthy = 0;
    std::size_t capital = 0;
    std::size_t capitals = 0;
    for (std::size_t i = first; i < last; ++i) {
      if (text_.words[i].folded.size() < 4) continue;
      ++lengthy;
      if (words_[i].is_capital()) ++capital;
      if (words_[i].shape == Shape::Capitals) ++capitals;
    }
    if (lengthy < 3) return SentenceCase::Ordinary;
    if (capitals * 5 >= lengthy * 4) return SentenceCase::Capitals;
    return capital * 5 >= lengthy * 4 ? SentenceCase::Title : SentenceCase::Ordinary;
  }

  bool goes_on(std::size_t i) const {
    const NameGap gap = words_[i].gap_before;
    return words_[i].is_capital() &&
           (gap == NameGap::Space || gap == NameGap::Hyphen || gap == NameGap::Dot ||
            gap == NameGap::Ampersand || gap == NameGap::Glued);
  }

  void mark_runs() {
    for (std::size_t first = 0; first < words_.size();) {
      std::size_t last = first + 1;
      if (words_[first].is_capital()) {
        while (last < words_.size() && goes_on(last)) ++last;
        for (std::size_t i = first; i < last; ++i) {
          words_[i].run_first = static_cast<std::uint32_t>(first);
          words_[i].run_last = static_cast<std::uint32_t>(last);
        }
        if (last - first > 1) note_acronym(first, last);
      }
      first = last;
    }
  }

  void note_acronym(std::size_t first, std::size_t last) {
    std::string letters;
    for (std::size_t i = first; i < last; ++i) letters += text_.words[i].folded[0];
    ++usage_[hash_of(letters)].as_acronym;
  }

  struct Usage {
    std::uint32_t small = 0;
    std::uint32_t inside = 0;
    std::uint32_t after_title = 0;
    std::uint32_t as_acronym = 0;
  };

  bool is_inside(std::size_t i) const {
    return words_[i].is_capital() && !words_[i].begins_sentence &&
           words_[i].sentence_case == SentenceCase::Ordinary &&
           words_[i].gap_before != NameGap::Quote;
  }
  bool is_after_title(std::size_t i) const {
    constexpr unsigned kTitles =
        1U << static_cast<unsigned>(Cue::Honorific) | 1U << static_cast<unsigned>(Cue::Office);
    return i > 0 && words_[i].is_capital() && (words_[i - 1].cues & kTitles) != 0 &&
           (words_[i].gap_before == NameGap::Space || words_[i].gap_before == NameGap::Dot);
  }

  void mark_usage() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      Usage& usage = usage_[words_[i].folded];
      if (words_[i].shape == Shape::Small) ++usage.small;
      if (is_inside(i)) ++usage.inside;
      if (is_after_title(i)) ++usage.after_title;
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      TaggerWord& word = words_[i];
      if (!word.is_capital()) continue;
      const Usage& usage = usage_[word.folded];
      word.is_small_elsewhere = usage.small > 0;
      word.is_capitalised_inside_elsewhere = usage.inside > (is_inside(i) ? 1U : 0U);
      word.follows_title_elsewhere = usage.after_title > (is_after_title(i) ? 1U : 0U);
      word.is_acronym_of_run = word.shape == Shape::Capitals && usage.as_acronym > 0;
    }
  }

  const NamedText& text_;
  const TaggerModel& model_;
  std::vector<TaggerWord> words_;
  std::unordered_map<std::uint64_t, Usage> usage_;
};

}  // namespace

std::vector<TaggerWord> tagger_words(const NamedText& text, std::span<const LexiconMatch> known,
                                     const TaggerModel& model) {
  return WordsOfText(text, model).take(known);
}

}  // namespace corpus
