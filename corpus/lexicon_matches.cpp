#include <algorithm>
#include <array>
#include <cctype>

#include "corpus/lexicon.h"
#include "corpus/name_words.h"
#include "corpus/stable_hash.h"

namespace corpus {
namespace {

using Image = LexiconImage;

// Letters and digits alone, in their case.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) letters += c;
  }
  return letters;
}

// The end of the longest usable name from a word on.
struct Reach {
  std::uint64_t first_word = 0;  // hash
  std::size_t clitic = 0;        // bytes
  std::size_t words = 0;
  // Of the image.
  std::vector<std::uint32_t> names;
};

// A step through the trie along the words of a text.
struct Walk {
  std::uint64_t state = Image::kRoot;
  std::size_t word;
  std::optional<std::uint32_t> node;
  // The last word was one without its s.
  bool plural = false;
  bool slashed = false;
};

class NameMatcher {
 public:
  NameMatcher(const Lexicon& lexicon, std::string_view text, std::span<const Word> words)
      : lexicon_(lexicon), image_(lexicon.image()), text_(text), words_(words) {
    hashes_.reserve(words.size());
    for (const Word& word : words) hashes_.push_back(stable_hash(name_key(word)));
  }

  std::vector<LexiconMatch> find(std::optional<Day> day) {
    day_ = day;
    for (std::size_t i = 0; i < words_.size();) {
      const Reach reach = longest_name(i);
      const bool taken = reach.words > 0 && !begins_longer_name_inside(reach, i);
      if (taken) add_matches(reach, i);
      i += taken ? reach.words : 1;
    }
    return std::move(found_);
  }

 private:
  // In "President Hassan Sheikh Mohamud" the full name counts, not "President Hassan".
  bool begins_longer_name_inside(const Reach& reach, std::size_t first) const {
    for (std::size_t i = first + 1; i < first + reach.words; ++i) {
      if (longest_name(i).words > reach.words) return true;
    }
    return false;
  }

  Reach longest_name(std::size_t first) const {
    Reach start;
    start.first_word = hashes_[first];
    Reach reach = name_from(first, std::move(start));
    if (reach.words == 0) {
      const bool arabic = script_of(words_[first].folded) == Script::Arabic;
      return arabic ? name_after_clitic(first) : reach;
    }
    const std::size_t next = first + reach.words;
    if (next < words_.size() && is_plural_of_number(next)) {
      std::vector<std::uint32_t> plurals = reach.names;
      keep_plurals(plurals);
      if (!plurals.empty()) ++reach.words;
    }
    return reach;
  }

  Reach name_from(std::size_t first, Reach start) const {
    Reach reach = std::move(start);
    Walk walk{Image::kRoot, first, {}, false, false};
    for (; walk.word < words_.size(); ++walk.word) {
      const bool slash = walk.word > first && gap_before(walk.word) == "/";
      if (walk.word > first && !slash && !is_joined(walk.word)) break;
      walk.slashed |= slash;
      const Walk plural = singular_step(walk);
      walk.state =
          Image::next_state(walk.state, walk.word == first ? reach.first_word : hashes_[walk.word]);
      walk.node = image_.node_at(walk.state);
      if (!extend(reach, walk, first)) extend(reach, plural, first);
      if (!walk.node) break;
    }
    return reach;
  }

  // Whether a name ends where the walk has come to.
  bool extend(Reach& reach, const Walk& walk, std::size_t first) const {
    if (!walk.node) return false;
    std::vector<std::uint32_t> names = names_ending(walk, words_[first].start + reach.clitic);
    if (names.empty()) return false;
    reach.words = walk.word + 1 - first;
    reach.names = std::move(names);
    return true;
  }

  // The walk one word further, by the word without its s.
  Walk singular_step(const Walk& before) const {
    Walk walk = before;
    walk.plural = true;
    walk.node.reset();
    if (const auto singular = singular_of(walk.word, before.state == Image::kRoot)) {
      walk.state = Image::next_state(before.state, stable_hash(*singular));
      walk.node = image_.node_at(walk.state);
    }
    return walk;
  }

  // "Shaheds", "Iskander-Ms"; nothing for what is no plural.
  std::optional<std::string> singular_of(std::size_t word, bool begins_name) const {
    constexpr std::size_t kShortest = 4;
    const std::string& folded = words_[word].folded;
    const bool letter = folded.size() == 2 && !begins_name && text_[words_[word].end - 1] == 's';
    if (!folded.ends_with('s') || (folded.size() < kShortest && !letter)) return std::nullopt;
    return folded.substr(0, folded.size() - 1);
  }

  // Usable names that end where a walk has come to; `start` is the byte where it began.
  std::vector<std::uint32_t> names_ending(const Walk& walk, std::size_t start) const {
    const Image::NameRange range = image_.names_at(*walk.node);
    if (range.first == range.last) return {};
    std::vector<std::uint32_t> usable =
        usable_names(range, text_.substr(start, words_[walk.word].end - start));
    if (walk.plural) keep_plurals(usable);
    // "F/A-18" is written so; "B1/B2" are two.
    if (walk.slashed) {
      std::erase_if(usable, [&](std::uint32_t name) {
        return written(name).find('/') == std::string_view::npos;
      });
    }
    return usable;
  }

  // Names that may be written so: in their exact case where that counts, else beginning with a
  // capital unless the table writes them small.
  std::vector<std::uint32_t> usable_names(Image::NameRange range, std::string_view surface) const {
    std::vector<std::uint32_t> usable;
    for (std::uint32_t index = range.first; index < range.last; ++index) {
      if (!holds_on_day(index)) continue;
      const bool written_so = image_.names()[index].has(Image::Name::kExactCase)
                                  ? letters_of(surface).starts_with(letters_of(written(index)))
                                  : is_capitalised(surface) || !is_capitalised(written(index));
      if (written_so) usable.push_back(index);
    }
    std::stable_partition(usable.begin(), usable.end(),
                          [&](std::uint32_t index) { return !needs_context(index); });
    return usable;
  }

  bool holds_on_day(std::uint32_t name) const {
    if (!day_ || !image_.names()[name].has(Image::Name::kHasTerm)) return true;
    const std::optional<Image::Term> term = image_.term_of(name);
    const auto day = day_->time_since_epoch().count();
    return (term->since == Image::kNowhere || term->since <= day) &&
           (term->until == Image::kNowhere || day <= term->until);
  }

  // "Shaheds" and "Iranians" are weapons and a people; "Jordans" are no country.
  void keep_plurals(std::vector<std::uint32_t>& names) const {
    std::erase_if(names, [&](std::uint32_t name) {
      const auto facet = static_cast<Facet>(image_.entities()[image_.names()[name].entity()].facet);
      return facet != Facet::Weapon && facet != Facet::Country;
    });
  }

  // "وبريطانيا" is "and Britain", "للحوثيين" "for the Houthis".
  Reach name_after_clitic(std::size_t first) const {
    static constexpr std::array<std::string_view, 10> kClitics = {"و",  "ب",  "ل",  "ف",  "ك",
                                                                  "وب", "ول", "فب", "فل", "وك"};
    constexpr std::size_t kShortest = 6;  // bytes; three letters
    const std::string& folded = words_[first].folded;
    for (const std::string_view clitic : kClitics) {
      if (!folded.starts_with(clitic) || folded.size() < clitic.size() + kShortest) continue;
      std::string rest = folded.substr(clitic.size());
      const bool article = clitic.ends_with("ل") && rest.starts_with("ل");
      Reach start;
      start.clitic = clitic.size() + (article ? std::string_view("ل").size() : 0);
      if (article) rest.insert(0, "ا");
      start.first_word = stable_hash(rest);
      constexpr std::string_view kTatweel = "ـ";
      const std::string_view surface = text_.substr(words_[first].start);
      while (surface.substr(start.clitic).starts_with(kTatweel)) start.clitic += kTatweel.size();
      Reach reach = name_from(first, std::move(start));
      if (reach.words > 0) return reach;
    }
    return {};
  }

  // The s of "F-16s", a word of its own.
  bool is_plural_of_number(std::size_t word) const {
    const Word& number = words_[word - 1];
    const char last = text_[number.end - 1];
    return words_[word].start == number.end && last >= '0' && last <= '9' &&
           text_.substr(number.end, words_[word].end - number.end) == "s";
  }

  void add_matches(const Reach& reach, std::size_t first) {
    const std::size_t before = found_.size();
    for (const std::uint32_t index : reach.names) {
      KnownEntity entity = lexicon_.entity_at(image_.names()[index].entity());
      const bool is_new =
          std::none_of(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
                       [&](const LexiconMatch& match) { return match.entity.id == entity.id; });
      if (!is_new) continue;
      found_.push_back(
          {first, first + reach.words, std::move(entity), needs_context(index), reach.clitic});
    }
  }

  std::string_view written(std::uint32_t name) const {
    return image_.string(image_.names()[name].written);
  }
  bool needs_context(std::uint32_t name) const {
    return image_.names()[name].has(Image::Name::kNeedsContext);
  }
  std::string_view gap_before(std::size_t word) const {
    const std::size_t start = words_[word - 1].end;
    return text_.substr(start, words_[word].start - start);
  }
  // In names also by the signs of "AT&T", "Heckler & Koch" and "P5+1".
  bool is_joined(std::size_t word) const {
    const std::string_view gap = gap_before(word);
    return joins_words(gap, words_[word - 1]) || gap == " & " || gap == "&" || gap == "+";
  }

  const Lexicon& lexicon_;
  const Image& image_;
  std::string_view text_;
  std::span<const Word> words_;
  std::optional<Day> day_;
  // Of each word in the trie.
  std::vector<std::uint64_t> hashes_;
  std::vector<LexiconMatch> found_;
};

}  // namespace

std::vector<LexiconMatch> Lexicon::matches(std::string_view text, std::span<const Word> words,
                                           std::optional<Day> day) const {
  return NameMatcher(*this, text, words).find(day);
}

std::vector<LexiconMatch> Lexicon::matches_within(std::string_view text,
                                                  std::span<const Word> words) const {
  std::vector<LexiconMatch> found;
  if (words.size() < 2) return found;
  std::vector<LexiconMatch> after = matches(text, words.subspan(1), std::nullopt);
  found = matches(text, words.first(words.size() - 1), std::nullopt);
  found.insert(found.end(), after.begin(), after.end());
  return found;
}

}  // namespace corpus
