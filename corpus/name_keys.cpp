#include "corpus/name_keys.h"

#include <algorithm>
#include <utility>

#include "corpus/name_letters.h"
#include "corpus/name_skeletons.h"

namespace corpus {
namespace {

void add_new(std::vector<std::string>& values, std::string value) {
  if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) return;
  values.push_back(std::move(value));
}

// Whether keys are written to file a person or to look one up.
enum class Purpose { Filing, Finding };

class KeyWriter {
 public:
  KeyWriter(const std::vector<NamePart>& parts, Purpose purpose)
      : parts_(parts), purpose_(purpose) {}

  std::vector<std::string> write() {
    if (parts_.size() < 2) return {};
    const std::size_t last = parts_.size() - 1;
    add_pair(0, last);
    if (last > 1) {
      // Muhammad Ali is no short for Muhammad Ali Tarni.
      if (!parts_[0].given || !parts_[1].given) add_pair(0, 1);
      const bool muhammad = parts_[0].given && parts_[0].given->name == "muhammad";
      if (purpose_ == Purpose::Filing || muhammad) add_pair(last - 1, last);
    }
    if (purpose_ == Purpose::Filing || parts_.front().is_initial) add_initial();
    add_joined();
    return std::move(keys_);
  }

 private:
  // Ways in which one word is known: the name it is a spelling of, its consonants.
  std::vector<std::string> elements_of(std::size_t index) const {
    // Shorter skeletons of given names have too many bearers to find somebody by.
    constexpr std::size_t kTelling = 3;
    const NamePart& part = parts_[index];
    std::vector<std::string> elements;
    const bool given = has_given_name(part, index == 0);
    if (given) elements.push_back("=" + std::string(part.given->name));
    for (const std::string& skeleton : part.skeletons) {
      const bool tells = !given || purpose_ == Purpose::Filing || skeleton.size() >= kTelling;
      if (tells) add_new(elements, skeleton + ".");
    }
    return elements;
  }

  // Two words, in whichever order.
  void add_pair(std::size_t a, std::size_t b) {
    if (parts_[a].is_initial || parts_[b].is_initial) return;
    for (const std::string& one : elements_of(a)) {
      for (const std::string& other : elements_of(b)) {
        const auto& [less, more] = std::minmax(one, other);
        std::string key = less;
        key.append(" ").append(more);
        add_new(keys_, std::move(key));
      }
    }
  }

  // "j. bdn" for Biden, Joseph or J.
  void add_initial() {
    for (const std::string& family : elements_of(parts_.size() - 1))
      add_new(keys_, parts_.front().plain.substr(0, 1) + ". " + family);
  }

  // "Amir-Abdollahian" as "Amirabdollahian".
  void add_joined() {
    constexpr std::size_t kShortest = 4;
    std::string plain;
    for (const NamePart& part : parts_) plain += part.plain;
    std::string consonants = consonants_of(plain);
    if (consonants.size() >= kShortest) add_new(keys_, "+" + consonants);
  }

  const std::vector<NamePart>& parts_;
  Purpose purpose_;
  std::vector<std::string> keys_;
};

// Whether a name is written in Latin letters in several ways, as English and French ones are not.
bool is_transliterated(const std::vector<NamePart>& parts) {
  if (parts.front().given && parts.front().given->origin != NameOrigin::Western) return true;
  return std::any_of(parts.begin(), parts.end(), [](const NamePart& part) {
    // Unlike Lavrow, Barlow is no Barlov.
    const bool ends_in_w = part.folded.ends_with('w');
    return part.script != Script::Latin || part.plain.starts_with("abdul") ||
           (looks_slavic(part.plain) && !ends_in_w);
  });
}

}  // namespace

std::string skeleton_of(std::string_view name, std::string_view language) {
  std::string skeleton;
  for (const NamePart& part : parts_of_name(name, language).parts) {
    if (!skeleton.empty()) skeleton += ' ';
    skeleton += consonants_of(part.plain);
  }
  return skeleton;
}

std::vector<std::string> person_keys(std::string_view name, std::string_view language) {
  const NameParts parts = parts_of_name(name, language);
  return KeyWriter(parts.parts, Purpose::Filing).write();
}

std::vector<std::string> likely_person_keys(const NameParts& name) {
  return KeyWriter(name.parts, Purpose::Finding).write();
}

EntityId person_id(std::string_view name, std::string_view language) {
  const auto [parts, suffix] = parts_of_name(name, language);
  std::string spelling;
  const bool plain = !parts.empty() && is_transliterated(parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const NamePart& part = parts[i];
    if (part.is_initial && i > 0 && i + 1 < parts.size()) continue;
    if (!spelling.empty()) spelling += ' ';
    spelling += has_given_name(part, i == 0) && parts.size() > 1
                    ? std::string(part.given->name)
                    : (plain ? part.plain : part.written);
  }
  if (!suffix.empty()) spelling += " " + suffix;
  const bool readable = spelling.find_first_not_of(' ') != std::string::npos;
  return id_from_name(Facet::Person, readable ? std::string_view(spelling) : name);
}

}  // namespace corpus
