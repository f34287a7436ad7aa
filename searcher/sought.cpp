#include "searcher/sought.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "corpus/text.h"
#include "indexer/analysis.h"

namespace searcher {

Sought::Sought(const Node& query) { std::visit(*this, query.is); }

void Sought::operator()(const Word& word) {
  if (word.zone == Zone::Title) return;
  words_.push_back({indexer::query_stems(word.form), part_++});
  let_in(word.form);
  // Stemming leaves the first letter of a word as it is; but an Arabic word may lose its article.
  if (corpus::script_of(word.form) != corpus::Script::Arabic) return;
  std::fill(firsts_.begin() + 0x80, firsts_.end(), true);
  seconds_.fill(true);
}

void Sought::operator()(const Forms& forms) {
  choices_.push_back({{forms.of.begin(), forms.of.end()}, part_++});
  for (const std::string& form : forms.of) let_in(form);
}

void Sought::operator()(const Phrase& phrase) {
  if (phrase.zone == Zone::Title || phrase.forms.empty()) return;
  Sequence sequence{{}, part_++};
  for (const std::string& form : phrase.forms) sequence.forms.push_back(number_of(form));
  phrases_.push_back(std::move(sequence));
}

void Sought::operator()(const Near& near) {
  const std::size_t left = number_of(near.left);
  const std::size_t right = number_of(near.right);
  pairs_.push_back({left, right, near.distance, near.reach, part_++});
}

void Sought::operator()(const Mentions& mentions) { values_.push_back({mentions.id, part_++}); }

void Sought::operator()(const HasAny& has) { values_.push_back({{has.facet, {}}, part_++}); }

void Sought::operator()(const Within& within) {
  if (within.field == DateField::Mentioned) dates_.push_back({within.span, part_++});
}

void Sought::operator()(const HasDate& has) {
  if (has.field == DateField::Mentioned) dates_.push_back({std::nullopt, part_++});
}

void Sought::operator()(const Like& like) {
  for (const Node& node : like.of) std::visit(*this, node.is);
}

void Sought::operator()(const All& all) {
  for (const Node& node : all.of) std::visit(*this, node.is);
}

void Sought::operator()(const Any& any) {
  for (const Node& node : any.of) std::visit(*this, node.is);
}

std::size_t Sought::number_of(const std::string& form) {
  let_in(form);
  const auto found = std::find(forms_.begin(), forms_.end(), form);
  if (found != forms_.end()) return static_cast<std::size_t>(found - forms_.begin());
  forms_.push_back(form);
  return forms_.size() - 1;
}

void Sought::let_in(std::string_view beginning) {
  has_words_ = true;
  if (!beginning.empty()) firsts_[static_cast<unsigned char>(beginning[0])] = true;
  if (beginning.size() > 1) seconds_[static_cast<unsigned char>(beginning[1])] = true;
}

}  // namespace searcher
