#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

// What happens to a wire story on its way through other newsrooms, for tests of near-copies. The
// seed makes the edits the same each time.
namespace testing_support {

class StoryEditor {
 public:
  explicit StoryEditor(unsigned seed) : random_(seed) {}

  // A paragraph of our own before and one after, of so many words together.
  std::string framed(const std::string& story, std::size_t words) {
    return sentence(words / 2) + "\n\n" + story + "\n\n" + sentence(words - words / 2);
  }

  // Another place and agency before the text.
  std::string datelined(const std::string& story) {
    return "GENEVA, 3 March (Meridian Wire) - " + story;
  }

  // One word in `each` is another one.
  std::string reworded(const std::string& story, std::size_t each) {
    std::string text;
    for (const std::string& word : words_of(story))
      text += (text.empty() ? "" : " ") + (chance(each) ? made_up_word() : word);
    return text;
  }

  // The first words alone, in hundredths.
  static std::string cut_short(const std::string& story, std::size_t hundredths) {
    const std::vector<std::string> words = words_of(story);
    return joined(words, 0, words.size() * hundredths / 100);
  }

  // News of its own that ends in the background of the story, so many hundredths of the whole.
  std::string follow_up(const std::string& story, const std::string& news, std::size_t hundredths) {
    const std::vector<std::string> background = words_of(story);
    const std::size_t kept = background.size() * hundredths / 100;
    return cut_short(news, 100 - hundredths) + "\n\n" +
           joined(background, background.size() - kept, background.size());
  }

  static std::size_t length(const std::string& story) { return words_of(story).size(); }

 private:
  static std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + ' ') {
      if (c != ' ' && c != '\n') {
        word += c;
      } else if (!word.empty()) {
        words.push_back(std::move(word));
        word.clear();
      }
    }
    return words;
  }

  static std::string joined(const std::vector<std::string>& words, std::size_t from,
                            std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (i > from ? " " : "") + words[i];
    return text;
  }

  bool chance(std::size_t each) { return number(each) == 0; }
  std::size_t number(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

  std::string made_up_word() {
    std::string word;
    for (int i = 0; i < 3; ++i) {
      word += "bdfgklmnprst"[number(12)];
      word += "aeiou"[number(5)];
    }
    return word;
  }

  std::string sentence(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += (i > 0 ? " " : "") + made_up_word();
    return text + ".";
  }

  std::mt19937 random_;
};

}  // namespace testing_support
