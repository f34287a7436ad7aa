#include "searcher/resolve_names.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace searcher {
namespace {

using corpus::Facet;

indexer::ValueRecord value(Facet facet, std::string slug, std::string label) {
  return {{facet, std::move(slug)}, std::move(label), std::nullopt, {}};
}

// An index of nothing but values, each under one name.
class NamesOnly : public Backend {
 public:
  void add(std::string name, indexer::ValueRecord record) {
    values_.emplace_back(std::move(name), std::move(record));
  }

  Page search(const Request&) const override { return {}; }
  std::optional<indexer::StoredReport> find_report(std::string_view) const override { return {}; }
  std::vector<indexer::ValueRecord> values_named(Facet facet,
                                                 std::string_view name) const override {
    std::vector<indexer::ValueRecord> found;
    for (const auto& [known_as, record] : values_) {
      if (record.id.facet == facet && known_as == name) found.push_back(record);
    }
    return found;
  }
  std::vector<indexer::ValueRecord> values_like(Facet facet, std::string_view) const override {
    if (facet != Facet::Person) return {};
    return {value(Facet::Person, "volodymyr-zelenskyy", "Volodymyr Zelenskyy")};
  }
  std::optional<indexer::ValueRecord> find_value(const corpus::EntityId&) const override {
    return {};
  }
  std::vector<indexer::ValueRecord> values_called(std::string_view) const override { return {}; }
  std::vector<NameForm> name_forms(const corpus::EntityId&) const override { return {}; }
  FoundForms find_forms(const FormsAsk&) const override { return {}; }
  ReportCounts reports_with(const std::vector<std::string>&,
                            const std::vector<corpus::EntityId>&) const override {
    return {};
  }
  IndexStats stats(const StatsAsk&) const override { return {}; }
  std::size_t report_count() const override { return 0; }

 private:
  std::vector<std::pair<std::string, indexer::ValueRecord>> values_;
};

class ResolveNames : public testing::Test {
 protected:
  ResolveNames() {
    backend.add("geran", value(Facet::Weapon, "shahed-136", "Shahed-136"));
    backend.add("chollet", value(Facet::Person, "derek-chollet", "Derek Chollet"));
    backend.add("chollet", value(Facet::Person, "mona-chollet", "Mona Chollet"));
    for (const char letter : {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'}) {
      backend.add("smith", value(Facet::Person, std::string(1, letter) + "-smith",
                                 std::string(1, static_cast<char>(letter - 'a' + 'A')) + " Smith"));
    }
  }

  Node resolved(const Node& query) { return resolve_names(query, backend, notes); }

  NamesOnly backend;
  std::vector<Note> notes;
};

TEST_F(ResolveNames, OneValueIsTakenWithoutAWord) {
  EXPECT_EQ(resolved(Node{Named{Facet::Weapon, "geran", 7}}),
            (Node{Mentions{{Facet::Weapon, "shahed-136"}}}));
  EXPECT_EQ(notes, std::vector<Note>{});
}

TEST_F(ResolveNames, SeveralValuesAreAllMeantAndListed) {
  EXPECT_EQ(resolved(Node{Named{Facet::Person, "chollet", 3}}),
            (Node{Any{{{Mentions{{Facet::Person, "derek-chollet"}}},
                       {Mentions{{Facet::Person, "mona-chollet"}}}}}}));
  EXPECT_EQ(notes, (std::vector<Note>{{3, "“chollet” means Derek Chollet or Mona Chollet."}}));
}

TEST_F(ResolveNames, LongListsAreCutShortInTheNoteAlone) {
  const Node query = resolved(Node{Named{Facet::Person, "smith", 0}});
  EXPECT_EQ(std::get<Any>(query.is).of.size(), 8U);
  EXPECT_EQ(
      notes,
      (std::vector<Note>{{0,
                          "“smith” means A Smith, B Smith, C Smith, D Smith, E Smith, F Smith "
                          "or 2 more."}}));
}

TEST_F(ResolveNames, UnknownNameMatchesNothingAndSaysSo) {
  EXPECT_EQ(resolved(Node{Named{Facet::Weapon, "foo", 12}}), Node{Any{}});
  EXPECT_EQ(notes, (std::vector<Note>{{12, "No weapon in this index is called “foo”."}}));
}

TEST_F(ResolveNames, APersonIsTakenByTheSoundOfTheNameAndANoteSaysSo) {
  EXPECT_EQ(resolved(Node{Named{Facet::Person, "zelenskiy", 7}}),
            (Node{Mentions{{Facet::Person, "volodymyr-zelenskyy"}}}));
  EXPECT_EQ(notes, (std::vector<Note>{{7, "“zelenskiy” is read as Volodymyr Zelenskyy."}}));
}

TEST_F(ResolveNames, NameOfAnotherFacetIsUnknown) {
  EXPECT_EQ(resolved(Node{Named{Facet::Place, "geran", 0}}), Node{Any{}});
}

TEST_F(ResolveNames, NamesInsideTheTreeAreReplacedAndTheRestIsKept) {
  const Node geran{Named{Facet::Weapon, "geran", 0}};
  const Node shahed{Mentions{{Facet::Weapon, "shahed-136"}}};
  const Node word{Word{"drone"}};
  EXPECT_EQ(resolved(Node{All{{word, {Any{{geran, word}}}, {None{{geran}}}}}}),
            (Node{All{{word, {Any{{shahed, word}}}, {None{{shahed}}}}}}));
}

}  // namespace
}  // namespace searcher
