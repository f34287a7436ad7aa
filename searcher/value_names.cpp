#include "searcher/value_names.h"

#include <algorithm>
#include <utility>

#include "corpus/text.h"

namespace searcher {
namespace {

std::string words_of(std::string_view name) {
  std::string words = " ";
  for (const corpus::Word& word : corpus::split_words(name)) words += word.folded + ' ';
  return words;
}

}  // namespace

ValueNames::ValueNames(std::vector<indexer::ValueRecord> values) {
  values_.reserve(values.size());
  for (indexer::ValueRecord& value : values) {
    std::vector<std::string> other_words;
    for (const std::string& name : value.names) other_words.push_back(words_of(name));
    std::string label_words = words_of(value.label);
    values_.push_back({std::move(value), std::move(label_words), std::move(other_words)});
  }
}

template <typename Matches>
std::vector<indexer::ValueRecord> ValueNames::all_that(Matches matches) const {
  std::vector<indexer::ValueRecord> found;
  for (const Named& named : values_) {
    if (matches(named)) found.push_back(named.value);
  }
  return found;
}

std::vector<indexer::ValueRecord> ValueNames::named(std::string_view name) const {
  const std::string words = words_of(name);
  std::vector<indexer::ValueRecord> found = all_that([&](const Named& named) {
    return named.value.id.slug == name || corpus::to_string(named.value.id) == name;
  });
  if (!found.empty() || words == " ") return found;
  found = all_that([&](const Named& named) {
    return named.label_words == words ||
           std::find(named.other_words.begin(), named.other_words.end(), words) !=
               named.other_words.end();
  });
  if (!found.empty()) return found;
  const std::vector<corpus::Word> parts = corpus::split_words(name);
  return all_that([&](const Named& named) {
    return std::all_of(parts.begin(), parts.end(), [&](const corpus::Word& part) {
      return named.label_words.find(' ' + part.folded + ' ') != std::string::npos;
    });
  });
}

}  // namespace searcher
