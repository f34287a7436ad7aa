#include "searcher/expand_names.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>

#include "indexer/comparable_name.h"
#include "searcher/query_parser.h"
#include "searcher/query_text.h"
#include "searcher/value_names.h"

namespace searcher {
namespace {

using corpus::EntityId;
using corpus::Facet;
using indexer::ValueRecord;
using Names = std::vector<std::string>;

// An index of nothing but values and of how many reports have them, or a word.
class ValuesOnly : public Backend {
 public:
  void add(ValueRecord value, std::size_t reports) {
    totals_[to_text(Node{Mentions{value.id}})] = reports;
    values_.push_back(std::move(value));
  }
  void add_word(const std::string& word, std::size_t reports) { totals_["=" + word] = reports; }
  void add_form(const EntityId& id, NameForm form) { forms_[id].push_back(std::move(form)); }

  Page search(const Request& request) const override {
    Page page;
    const auto total = totals_.find(to_text(request.query));
    if (total != totals_.end()) page.total = total->second;
    return page;
  }
  std::optional<indexer::StoredReport> find_report(std::string_view) const override { return {}; }
  std::vector<ValueRecord> values_named(Facet, std::string_view) const override { return {}; }
  std::optional<ValueRecord> find_value(const EntityId&) const override { return {}; }
  std::vector<ValueRecord> values_like(Facet facet, std::string_view name) const override {
    std::vector<ValueRecord> like;
    for (const ValueRecord& value : values_) {
      if (value.id.facet == facet) like.push_back(value);
    }
    return ValueNames(std::move(like)).like(name);
  }
  std::vector<ValueRecord> values_called(std::string_view comparable) const override {
    std::vector<ValueRecord> called;
    for (const ValueRecord& value : values_) {
      Names names = value.names;
      names.push_back(value.label);
      for (const std::string& name : names) {
        if (indexer::comparable_name(name) != comparable) continue;
        called.push_back(value);
        break;
      }
    }
    return called;
  }
  std::vector<NameForm> name_forms(const EntityId& id) const override {
    const auto forms = forms_.find(id);
    return forms == forms_.end() ? std::vector<NameForm>{} : forms->second;
  }
  FoundForms find_forms(const FormsAsk& ask) const override {
    FoundForms found;
    if (totals_.count("=" + ask.form) > 0) found.forms = {{ask.form, 1, 0}};
    return found;
  }
  ReportCounts reports_with(const std::vector<std::string>&,
                            const std::vector<EntityId>&) const override {
    return {};
  }
  IndexStats stats(const StatsAsk&) const override { return {}; }
  std::size_t report_count() const override { return 0; }

 private:
  std::vector<ValueRecord> values_;
  std::map<std::string, std::size_t> totals_;
  std::map<EntityId, std::vector<NameForm>> forms_;
};

ValueRecord value(Facet facet, std::string slug, std::string label, Names names,
                  Names ambiguous = {}) {
  ValueRecord record{{facet, std::move(slug)}, std::move(label), std::nullopt, std::move(names)};
  record.ambiguous = std::move(ambiguous);
  return record;
}

class ExpandNames : public testing::Test {
 protected:
  ExpandNames() {
    backend.add(value(Facet::Place, "kyiv", "Kyiv", {"Kiev", "Київ"}), 20);
    backend.add(value(Facet::Weapon, "shahed-136", "Shahed-136", {"Geran-2"}), 9);
    backend.add(value(Facet::Weapon, "grad", "Grad", {"BM-21"}, {"Grad"}), 9);
    backend.add(value(Facet::Weapon, "iron-dome", "Iron Dome", {"Kippat Barzel"}, {"Iron Dome"}),
                9);
    backend.add(value(Facet::Organisation, "rsf", "Rapid Support Forces", {"RSF"}), 5);
    backend.add(value(Facet::Organisation, "support", "Support Forces", {"SF"}), 5);
    backend.add(value(Facet::Place, "nice", "Nice", {"Nizza"}), 2);
    backend.add(value(Facet::Country, "freeland", "Freeland", {"Freelander"}), 50);
    backend.add(value(Facet::Person, "ada-quill", "Ada Quill", {}), 3);
    backend.add_word("nice", 90);
    backend.add_word("kyiv", 25);
    ValueRecord family = value(Facet::Weapon, "tank", "tank", {"battle tank"});
    family.is_family = true;
    backend.add(std::move(family), 70);
  }

  std::string expanded(std::string_view typed) {
    ExpandedQuery query = expand_names(parse_query(typed).query, typed, backend, treaties);
    names = std::move(query.names);
    return to_text(query.query);
  }

  ValuesOnly backend;
  OtherNames treaties;
  std::vector<Expansion> names;
};

TEST_F(ExpandNames, AWordThatNamesAValueFindsItToo) {
  EXPECT_EQ(expanded("kyiv"), "kyiv OR place:kyiv");
  EXPECT_EQ(names, (std::vector<Expansion>{{"kyiv", {"Kiev", "Київ"}}}));
  EXPECT_EQ(expanded("drone Kiev"), "drone AND (kiev OR place:kyiv)");
  EXPECT_EQ(names, (std::vector<Expansion>{{"Kiev", {"Kyiv", "Київ"}}}));
}

TEST_F(ExpandNames, AnyScriptAndCaseEndingNamesIt) {
  backend.add(value(Facet::Place, "donetsk", "Donetsk", {"Донецьк"}), 4);
  EXPECT_EQ(expanded("Донецьк"), "донецьк OR place:donetsk");
  EXPECT_EQ(expanded("Донецьку"), "донецьку OR place:donetsk");
}

TEST_F(ExpandNames, ANameOfAnotherScriptIsFoundByItsSound) {
  backend.add(value(Facet::Person, "serhii-kyslytsia", "Serhii Kyslytsia", {}), 4);
  EXPECT_EQ(expanded("Кислиця"), "кислиця OR person:serhii-kyslytsia");
  EXPECT_EQ(names, (std::vector<Expansion>{{"Кислиця", {"Serhii Kyslytsia"}}}));
  EXPECT_EQ(expanded("кислиця"), "кислиця");
}

TEST_F(ExpandNames, ALatinNameIsFoundByItsSoundOnlyWhereNoReportHasIt) {
  backend.add(value(Facet::Person, "serhii-kyslytsia", "Сергій Кислиця", {}), 4);
  EXPECT_EQ(expanded("Kyslitsa"), "kyslitsa OR person:serhii-kyslytsia");
  backend.add_word("kyslitsa", 1);
  EXPECT_EQ(expanded("Kyslitsa"), "kyslitsa");
}

TEST_F(ExpandNames, APhraseAndAWordWithDigitsNameOne) {
  EXPECT_EQ(expanded("Geran-2"), "\"geran 2\" OR weapon:shahed-136");
  EXPECT_EQ(expanded("\"rapid support forces\""), "\"rapid support forces\" OR organisation:rsf");
}

TEST_F(ExpandNames, AWordAskedForLetterByLetterStaysAsItIs) {
  EXPECT_EQ(expanded("=Kyiv"), "=kyiv");
  EXPECT_EQ(expanded("title:Kyiv"), "title:kyiv");
  EXPECT_EQ(expanded("Kyiv*"), "kyiv*");
  EXPECT_EQ(expanded("Kyiv NEAR/3 Kiev"), "kyiv NEAR/3 kiev");
  EXPECT_TRUE(names.empty());
}

TEST_F(ExpandNames, OfNeighbouringWordsTheLongestNameCounts) {
  EXPECT_EQ(expanded("Rapid Support Forces Kyiv"),
            "((rapid AND support AND forces) OR organisation:rsf) AND (kyiv OR place:kyiv)");
  EXPECT_EQ(expanded("the Support Forces"),
            "the AND ((support AND forces) OR organisation:support)");
}

TEST_F(ExpandNames, WordsWithSomethingBetweenThemAreNoName) {
  EXPECT_EQ(expanded("rapid -x support forces"),
            "rapid AND NOT x AND ((support AND forces) OR organisation:support)");
  EXPECT_EQ(expanded("Rapid OR Support"), "rapid OR support");
}

TEST_F(ExpandNames, ValuesAreFoundInsideTheTree) {
  EXPECT_EQ(expanded("-Kyiv"), "NOT (kyiv OR place:kyiv)");
  EXPECT_EQ(expanded("(Kyiv OR x) y"), "(kyiv OR place:kyiv OR x) AND y");
}

TEST_F(ExpandNames, AnAmbiguousNameIsBelievedOnlyWithItsCapital) {
  EXPECT_EQ(expanded("Grad"), "grad OR weapon:grad");
  EXPECT_EQ(expanded("grad"), "grad");
  EXPECT_EQ(expanded("grad student"), "grad AND student");
}

TEST_F(ExpandNames, AnAmbiguousNameOfSeveralWordsMayBeTheWholeQueryInSmallLetters) {
  EXPECT_EQ(expanded("iron dome"), "(iron AND dome) OR weapon:iron-dome");
  EXPECT_EQ(expanded("iron dome roof"), "iron AND dome AND roof");
}

TEST_F(ExpandNames, ASmallWordFarMoreFrequentThanTheNameIsNone) {
  EXPECT_EQ(expanded("nice"), "nice");
  EXPECT_EQ(expanded("Nice"), "nice OR place:nice");
}

TEST_F(ExpandNames, ACountryAndAHeadingAreMoreThanTheirNames) {
  EXPECT_EQ(expanded("Freelander"), "freelander");
  EXPECT_EQ(expanded("tank"), "tank");
}

TEST_F(ExpandNames, AValueWithoutOtherNamesIsFoundByItsWordsAlone) {
  EXPECT_EQ(expanded("Ada Quill"), "ada AND quill");
  backend.add_form({Facet::Person, "ada-quill"}, {"A. Quill", 2});
  EXPECT_EQ(expanded("Ada Quill"), "(ada AND quill) OR person:ada-quill");
  EXPECT_EQ(names, (std::vector<Expansion>{{"Ada Quill", {"A. Quill"}}}));
}

TEST_F(ExpandNames, NamesThatReportsUseComeFirst) {
  backend.add_form({Facet::Place, "kyiv"}, {"Київ", 12});
  backend.add_form({Facet::Place, "kyiv"}, {"KYIV", 2});
  expanded("Kyiv");
  EXPECT_EQ(names, (std::vector<Expansion>{{"Kyiv", {"Київ", "Kiev"}}}));
}

TEST_F(ExpandNames, OfTheValuesOfAKindTheMostFrequentIsMeant) {
  backend.add(value(Facet::Place, "a-kyiv", "Kyiv", {"Kyiv Hamlet"}), 1);
  EXPECT_EQ(expanded("Kyiv"), "kyiv OR place:kyiv");
}

TEST_F(ExpandNames, ATreatyIsLookedForByItsOtherNames) {
  treaties = [](std::string_view name) {
    return name == "Harbour Accord" ? Names{"Harbour Accord", "Oldport Agreement"} : Names{};
  };
  EXPECT_EQ(expanded("Harbour Accord"), "(harbour AND accord) OR \"oldport agreement\"");
  EXPECT_EQ(names, (std::vector<Expansion>{{"Harbour Accord", {"Oldport Agreement"}}}));
}

TEST_F(ExpandNames, NothingIsNothing) {
  EXPECT_EQ(expanded(""), "");
  EXPECT_EQ(expand_names(Node{Any{}}, "", backend, treaties).query, Node{Any{}});
}

}  // namespace
}  // namespace searcher
