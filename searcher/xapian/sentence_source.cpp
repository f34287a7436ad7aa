#include "searcher/xapian/sentence_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/layout.h"

namespace searcher {
namespace {

using Positions = std::vector<Xapian::termpos>;

// Walks the reports that have both terms, and stops where they share a sentence.
class SentenceSource final : public Xapian::PostingSource {
 public:
  SentenceSource(std::string left, std::string right)
      : left_(std::move(left)), right_(std::move(right)) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return most_ / 2; }
  Xapian::doccount get_termfreq_max() const override { return most_; }

  void init(const Xapian::Database& database) override {
    database_ = database;
    most_ = std::min(database.get_termfreq(left_), database.get_termfreq(right_));
    left_at_ = database.postlist_begin(left_);
    right_at_ = database.postlist_begin(right_);
    is_begun_ = false;
  }

  void next(double) override {
    if (is_begun_) ++left_at_;
    is_begun_ = true;
    find_match();
  }

  void skip_to(Xapian::docid row, double) override {
    is_begun_ = true;
    if (left_at_ != Xapian::PostingIterator()) left_at_.skip_to(row);
    find_match();
  }

  bool at_end() const override { return left_at_ == Xapian::PostingIterator(); }
  Xapian::docid get_docid() const override { return *left_at_; }

 private:
  void find_match() {
    const Xapian::PostingIterator end;
    while (left_at_ != end) {
      if (right_at_ != end) right_at_.skip_to(*left_at_);
      if (right_at_ == end) {
        left_at_ = end;
      } else if (*right_at_ > *left_at_) {
        left_at_.skip_to(*right_at_);
      } else if (is_match(*left_at_)) {
        return;
      } else {
        ++left_at_;
      }
    }
  }

  Positions positions(Xapian::docid row, const std::string& term) const {
    return {database_.positionlist_begin(row, term), database_.positionlist_end(row, term)};
  }

  // For each position the number of its sentence; `ends` are the last positions of sentences.
  static Positions sentences_of(Positions positions, const Positions& ends) {
    for (Xapian::termpos& position : positions) {
      const auto end = std::lower_bound(ends.begin(), ends.end(), position);
      position = static_cast<Xapian::termpos>(end - ends.begin());
    }
    return positions;
  }

  bool is_match(Xapian::docid row) const {
    const Positions ends = positions(row, std::string(indexer::kSentenceEndTerm));
    const Positions left = sentences_of(positions(row, left_), ends);
    if (left_ == right_) return std::adjacent_find(left.begin(), left.end()) != left.end();
    const Positions right = sentences_of(positions(row, right_), ends);
    return std::any_of(left.begin(), left.end(), [&](Xapian::termpos sentence) {
      return std::binary_search(right.begin(), right.end(), sentence);
    });
  }

  std::string left_;
  std::string right_;
  Xapian::Database database_;
  Xapian::doccount most_ = 0;
  Xapian::PostingIterator left_at_;
  Xapian::PostingIterator right_at_;
  bool is_begun_ = false;
};

}  // namespace

Xapian::Query in_one_sentence(std::string left, std::string right) {
  auto* source = new SentenceSource(std::move(left), std::move(right));
  return Xapian::Query(source->release());  // Xapian deletes it with the query
}

}  // namespace searcher
