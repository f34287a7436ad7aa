#include "searcher/query_words.h"

#include <utility>

#include "corpus/text.h"

namespace searcher {
namespace {

// Odd words take a few rounds: "Kyiv's's" is "kyiv's", which is "kyiv".
constexpr int kMostRounds = 8;

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> forms;
  for (corpus::Word& word : corpus::split_words(text)) forms.push_back(std::move(word.folded));
  return forms;
}

std::string joined(const std::vector<std::string>& forms) {
  std::string text;
  for (const std::string& form : forms) text += (text.empty() ? "" : " ") + form;
  return text;
}

}  // namespace

std::vector<std::string> word_forms(std::string_view text) {
  std::vector<std::string> forms = folded_words(text);
  for (int round = 0; round < kMostRounds; ++round) {
    std::vector<std::string> again = folded_words(joined(forms));
    if (again == forms) break;
    forms = std::move(again);
  }
  return forms;
}

}  // namespace searcher
