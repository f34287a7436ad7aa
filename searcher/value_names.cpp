#include "searcher/value_names.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "corpus/text.h"

namespace searcher {
namespace {

std::string words_of(std::string_view name) {
  std::string words = " ";
  for (const corpus::Word& word : corpus::split_words(name)) words += word.folded + ' ';
  return words;
}

// Consonants; fewer are in too many names.
constexpr std::size_t kTelling = 3;

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

void ValueNames::hear(std::string_view name, std::uint32_t value) const {
  const auto add = [&](BySound& by_sound, const corpus::NamePart& part) {
    for (const std::string& skeleton : part.skeletons) {
      if (skeleton.size() < kTelling) continue;
      std::vector<std::uint32_t>& values = by_sound[skeleton];
      if (values.empty() || values.back() != value) values.push_back(value);
    }
  };
  const std::vector<corpus::NamePart> parts = corpus::parts_of_name(name, {}).parts;
  for (const corpus::NamePart& part : parts) add(sounds_->any_word, part);
  const bool is_person = values_[value].value.id.facet == corpus::Facet::Person;
  if (parts.size() == 1 || (is_person && !parts.empty())) add(sounds_->only_word, parts.back());
}

void ValueNames::listen() const {
  for (std::uint32_t i = 0; i < values_.size(); ++i) {
    const indexer::ValueRecord& value = values_[i].value;
    const bool is_heard =
        value.id.facet == corpus::Facet::Person || value.id.facet == corpus::Facet::Place;
    if (!is_heard) continue;
    hear(value.label, i);
    for (const std::string& name : value.names) hear(name, i);
  }
}

std::vector<std::uint32_t> ValueNames::sounding_like(const corpus::NamePart& word,
                                                     const BySound& values) {
  std::vector<std::uint32_t> like;
  for (const std::string& skeleton : word.skeletons) {
    const auto found = values.find(skeleton);
    if (found != values.end()) like.insert(like.end(), found->second.begin(), found->second.end());
  }
  std::sort(like.begin(), like.end());
  like.erase(std::unique(like.begin(), like.end()), like.end());
  return like;
}

std::vector<indexer::ValueRecord> ValueNames::like(std::string_view name) const {
  std::call_once(sounds_->heard, [this] { listen(); });
  std::optional<std::vector<std::uint32_t>> like;
  const std::vector<corpus::NamePart> words = corpus::parts_of_name(name, {}).parts;
  const BySound& by_sound = words.size() == 1 ? sounds_->only_word : sounds_->any_word;
  for (const corpus::NamePart& word : words) {
    std::vector<std::uint32_t> these = sounding_like(word, by_sound);
    if (like) {
      std::vector<std::uint32_t> both;
      std::set_intersection(like->begin(), like->end(), these.begin(), these.end(),
                            std::back_inserter(both));
      these = std::move(both);
    }
    like = std::move(these);
  }
  std::vector<indexer::ValueRecord> values;
  if (!like) return values;
  for (const std::uint32_t value : *like) values.push_back(values_[value].value);
  return values;
}

}  // namespace searcher
