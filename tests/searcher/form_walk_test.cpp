#include "searcher/form_walk.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string_view>

#include "searcher/edit_rows.h"
#include "searcher/letters.h"

namespace searcher {
namespace {

using Terms = std::map<std::string, std::size_t>;

// Terms in memory.
class TermList final : public FormList {
 public:
  explicit TermList(const Terms& terms) : terms_(terms), at_(terms.begin()) {}

  bool at_end() const override { return at_ == terms_.end(); }
  std::string term() const override { return at_->first; }
  std::size_t reports() const override { return at_->second; }
  void next() override { ++at_; }
  void skip_to(const std::string& term) override {
    const auto there = terms_.lower_bound(term);
    const bool is_ahead = there == terms_.end() || at_ == terms_.end() || there->first > at_->first;
    if (is_ahead) at_ = there;
  }

 private:
  const Terms& terms_;
  Terms::const_iterator at_;
};

FoundForms walked(const Terms& terms, const FormsAsk& ask) {
  TermList list(terms);
  return walk_forms(list, ask);
}

const Terms kTerms = {{"131", 1},       {"136", 4},   {"Q0f", 9},  {"XWdrone", 9},
                      {"Zen:drone", 9}, {"drone", 5}, {"dron", 2}, {"drones", 7},
                      {"throne", 5},    {"wrong", 8}, {"дрон", 3}, {"дрони", 3}};

TEST(FormWalk, FindsBeginningsTheMostFrequentFirst) {
  EXPECT_EQ(walked(kTerms, {"dron", std::nullopt}).forms,
            (std::vector<FoundForm>{{"drones", 7, 0}, {"drone", 5, 0}, {"dron", 2, 0}}));
  EXPECT_EQ(walked(kTerms, {"др", std::nullopt}).forms,
            (std::vector<FoundForm>{{"дрон", 3, 0}, {"дрони", 3, 0}}));
}

TEST(FormWalk, FindsFormsLikeAWordWithTheirEdits) {
  EXPECT_EQ(walked(kTerms, {"drone", 1}).forms,
            (std::vector<FoundForm>{{"drones", 7, 1}, {"drone", 5, 0}, {"dron", 2, 1}}));
  EXPECT_EQ(walked(kTerms, {"drone", 2}).forms.size(), 5U);
  EXPECT_EQ(walked(kTerms, {"дронн", 1}).forms,
            (std::vector<FoundForm>{{"дрон", 3, 1}, {"дрони", 3, 1}}));
}

TEST(FormWalk, TermsThatAreNoFormsAreNeverFound) {
  EXPECT_TRUE(walked(kTerms, {"XWdron", std::nullopt}).forms.empty());
  EXPECT_TRUE(walked(kTerms, {"Q0ff", 2}).forms.empty());
  EXPECT_TRUE(walked(kTerms, {"", 2}).forms.empty());
  EXPECT_TRUE(walked(kTerms, {"", std::nullopt}).forms.empty());
}

TEST(FormWalk, LeavesOutTheRareOnesAndSaysHowMany) {
  const FoundForms found = walked(kTerms, {"dron", std::nullopt, 100, 2});
  EXPECT_EQ(found.forms, (std::vector<FoundForm>{{"drones", 7, 0}, {"drone", 5, 0}}));
  EXPECT_EQ(found.left_out, 1U);
  EXPECT_FALSE(found.stopped);
}

TEST(FormWalk, StopsWhereItsBudgetEnds) {
  const FoundForms found = walked(kTerms, {"dron", std::nullopt, 2, 100});
  EXPECT_TRUE(found.stopped);
  EXPECT_EQ(found.visited, 2U);
  EXPECT_EQ(found.forms.size(), 2U);
  EXPECT_TRUE(walked(kTerms, {"throne", 2, 3, 100}).stopped);
}

Terms random_terms(std::mt19937& random, std::size_t count) {
  constexpr std::string_view kLetters[] = {"a", "b", "c", "d", "е", "ж", "ن", "1", "𐍈"};
  Terms terms;
  while (terms.size() < count) {
    std::string term;
    for (auto left = 1 + random() % 8; left > 0; --left) term += kLetters[random() % 9];
    terms[term] = random() % 50;
  }
  return terms;
}

// By asking each form.
std::vector<FoundForm> like(const Terms& terms, const std::string& form, unsigned most) {
  FoundForms found;
  for (const auto& [term, reports] : terms) {
    EditRows rows(letters_of(form), most);
    for (const char32_t letter : letters_of(term)) rows.add(letter);
    if (const auto edits = rows.edits()) found.forms.push_back({term, reports, *edits});
  }
  keep_most_frequent(found, terms.size());
  return found.forms;
}

TEST(FormWalk, SkippingLosesNoForm) {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const Terms terms = random_terms(random, 300);
    for (const auto& [form, reports] : random_terms(random, 10)) {
      for (const unsigned edits : {1U, 2U}) {
        ASSERT_EQ(walked(terms, {form, edits}).forms, like(terms, form, edits)) << form;
      }
    }
  }
}

TEST(FormWalk, LooksAtFewOfManyTerms) {
  std::mt19937 random(8);
  Terms terms;
  while (terms.size() < 50'000) {
    std::string term;
    for (auto left = 3 + random() % 7; left > 0; --left)
      term += static_cast<char>('a' + random() % 26);
    terms[term] = 1;
  }
  EXPECT_LT(walked(terms, {"kyslitsa", 1}).visited, 2'500U);
  EXPECT_LT(walked(terms, {"kyslitsa", 2}).visited, 25'000U);
}

}  // namespace
}  // namespace searcher
