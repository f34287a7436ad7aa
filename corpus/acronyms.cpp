#include "corpus/acronyms.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>

namespace corpus {
namespace {

constexpr std::size_t kShortest = 2;  // letters
constexpr std::size_t kLongest = 10;

// Two to ten capitals or digits, the first a letter.
bool is_acronym(std::string_view text) {
  if (text.size() < kShortest || text.size() > kLongest) return false;
  const bool begins = std::isupper(static_cast<unsigned char>(text.front())) != 0;
  return begins && std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return std::isupper(c) != 0 || std::isdigit(c) != 0;
         });
}

class AcronymJoiner {
 public:
  AcronymJoiner(const NamedText& text, const Lexicon& lexicon, std::vector<EntityMention> mentions)
      : text_(text), lexicon_(lexicon), mentions_(std::move(mentions)) {}

  std::vector<EntityMention> join() {
    for (const EntityMention& mention : mentions_) learn(mention);
    if (!long_forms_.empty()) {
      rename();
      add_missing();
    }
    return std::move(mentions_);
  }

 private:
  std::string_view surface(const EntityMention& mention) const {
    return text_.text.substr(mention.start, mention.end - mention.start);
  }

  // "Free Aceh Movement (GAM)": the acronym in the brackets behind an organisation.
  void learn(const EntityMention& mention) {
    if (mention.id.facet != Facet::Organisation || is_acronym(surface(mention))) return;
    const std::string_view behind = text_.text.substr(mention.end);
    if (!behind.starts_with(" (")) return;
    const std::size_t close = behind.find_first_of("),; ", 2);
    if (close == std::string_view::npos) return;
    const std::string_view acronym = behind.substr(2, close - 2);
    if (is_acronym(acronym)) long_forms_.try_emplace(std::string(acronym), mention);
  }

  void rename() {
    for (EntityMention& mention : mentions_) {
      if (mention.id.facet == Facet::Resolution || lexicon_.find(mention.id)) continue;
      const auto found = long_forms_.find(std::string(surface(mention)));
      if (found == long_forms_.end()) continue;
      mention.id = found->second.id;
      mention.label = found->second.label;
      mention.role.clear();
    }
  }

  // Where the acronym stands and nothing was found.
  void add_missing() {
    std::vector<EntityMention> more;
    std::size_t next = 0;
    for (const Word& word : text_.words) {
      while (next < mentions_.size() && mentions_[next].end <= word.start) ++next;
      const auto found =
          long_forms_.find(std::string(text_.text.substr(word.start, word.end - word.start)));
      if (found == long_forms_.end()) continue;
      if (next < mentions_.size() && mentions_[next].start < word.end) continue;
      more.push_back({found->second.id, found->second.label, word.start, word.end, {}});
    }
    const auto before = [](const EntityMention& a, const EntityMention& b) {
      return a.start < b.start;
    };
    const auto middle = static_cast<std::ptrdiff_t>(mentions_.size());
    mentions_.insert(mentions_.end(), more.begin(), more.end());
    std::inplace_merge(mentions_.begin(), mentions_.begin() + middle, mentions_.end(), before);
  }

  const NamedText& text_;
  const Lexicon& lexicon_;
  std::vector<EntityMention> mentions_;
  // By acronym, the first organisation it stands behind.
  std::map<std::string, EntityMention, std::less<>> long_forms_;
};

}  // namespace

std::vector<EntityMention> join_acronyms(const NamedText& text, const Lexicon& lexicon,
                                         std::vector<EntityMention> mentions) {
  return AcronymJoiner(text, lexicon, std::move(mentions)).join();
}

}  // namespace corpus
