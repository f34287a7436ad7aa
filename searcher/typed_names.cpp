#include "searcher/typed_names.h"

namespace searcher {

TypedNames::TypedNames(std::string_view typed)
    : typed_(typed), words_(corpus::split_words(typed)) {}

bool TypedNames::stands_at(std::size_t word, const std::vector<std::string>& forms) const {
  if (forms.empty() || forms.size() > words_.size() - word) return false;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (words_[word + i].folded != forms[i]) return false;
  }
  return true;
}

TypedNames::Written TypedNames::written(const std::vector<std::string>& forms) const {
  Written written;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    if (!stands_at(word, forms)) continue;
    const std::size_t start = words_[word].start;
    const std::size_t end = words_[word + forms.size() - 1].end;
    const std::string_view text = typed_.substr(start, end - start);
    const bool capitalised = corpus::is_capitalised(text);
    written.is_capitalised = capitalised && (written.text.empty() || written.is_capitalised);
    if (written.text.empty()) written.text = text;
  }
  if (!written.text.empty()) return written;
  for (const std::string& form : forms) written.text += (written.text.empty() ? "" : " ") + form;
  return written;
}

}  // namespace searcher
