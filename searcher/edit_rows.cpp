#include "searcher/edit_rows.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace searcher {

EditRows::EditRows(std::u32string wanted, unsigned most) : wanted_(std::move(wanted)), most_(most) {
  std::vector<unsigned> first(wanted_.size() + 1);
  std::iota(first.begin(), first.end(), 0U);
  rows_.push_back(std::move(first));
  least_.push_back(0);
}

void EditRows::cut_to(std::size_t letters) {
  if (letters >= letters_.size()) return;
  letters_.resize(letters);
  rows_.resize(letters + 1);
  least_.resize(letters + 1);
}

void EditRows::add(char32_t letter) {
  const std::vector<unsigned>& before = rows_.back();
  std::vector<unsigned> row(before.size());
  row[0] = before[0] + 1;
  for (std::size_t j = 1; j < row.size(); ++j) {
    const unsigned replaced = before[j - 1] + (wanted_[j - 1] == letter ? 0 : 1);
    row[j] = std::min({replaced, before[j] + 1, row[j - 1] + 1});
    const bool change_places =
        j > 1 && !letters_.empty() && wanted_[j - 2] == letter && wanted_[j - 1] == letters_.back();
    if (change_places) row[j] = std::min(row[j], rows_[rows_.size() - 2][j - 2] + 1);
  }
  letters_ += letter;
  least_.push_back(*std::min_element(row.begin(), row.end()));
  rows_.push_back(std::move(row));
}

std::optional<unsigned> EditRows::edits() const {
  const unsigned edits = rows_.back().back();
  return edits <= most_ ? std::optional(edits) : std::nullopt;
}

}  // namespace searcher
