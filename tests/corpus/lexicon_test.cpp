#include "corpus/lexicon.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/lexicon_draft.h"
#include "corpus/lexicon_image_writer.h"
#include "tests/support/sample.h"

namespace corpus {
namespace {

constexpr const char* kHeader = "op\tid\tlabel\tparent\taliases\tflags\n";

LoadedLexicon load(const std::vector<std::string>& tables) {
  std::vector<LexiconTable> named;
  for (const std::string& rows : tables) {
    named.push_back({"table" + std::to_string(named.size() + 1) + ".tsv", kHeader + rows});
  }
  return load_lexicon(named);
}

// What is found: "Shahed 136=weapon/shahed-136", with a bar between; "?" behind what needs context.
std::string found_in(const Lexicon& lexicon, std::string_view text,
                     std::string_view day = "2022-10-20") {
  const std::vector<Word> words = split_words(text);
  std::string found;
  for (const LexiconMatch& match : lexicon.matches(text, words, parse_day(day))) {
    if (!found.empty()) found += '|';
    const std::size_t start = words[match.first_word].start + match.clitic;
    found += text.substr(start, words[match.last_word - 1].end - start);
    found += '=' + to_string(match.entity.id) + (match.needs_context ? "?" : "");
  }
  return found;
}

std::string found_in(const std::string& rows, std::string_view text) {
  return found_in(load({rows}).lexicon, text);
}

constexpr const char* kShahed = "add\tweapon/shahed-136\tShahed-136\t-\tGeran-2 | Герань-2\t-\n";

TEST(Lexicon, AddGivesTheLabelAndTheAliasesAsNames) {
  EXPECT_EQ(found_in(kShahed, "A Shahed 136, a Geran-2 and «Герань-2»"),
            "Shahed 136=weapon/shahed-136|Geran-2=weapon/shahed-136|Герань-2=weapon/shahed-136");
}

TEST(Lexicon, SpellingsOfADesignatorAreOneName) {
  for (const char* text :
       {"Shahed-136", "Shahed 136", "Shahed136", "Shahed\u2011136", "SHAHED-136"}) {
    EXPECT_EQ(found_in(kShahed, text), std::string(text) + "=weapon/shahed-136");
  }
  EXPECT_EQ(found_in(kShahed, "Shahed, 136 of them"), "");
}

TEST(Lexicon, AliasRowsAddNames) {
  EXPECT_EQ(
      found_in(std::string(kShahed) + "alias\tweapon/shahed-136\t-\t-\tmoped\t-\n", "a moped"),
      "moped=weapon/shahed-136");
}

TEST(Lexicon, RenameKeepsTheOldNames) {
  const Lexicon lexicon = load({kShahed, "rename\tweapon/shahed-136\tGeran\t-\t-\t-\n"}).lexicon;
  EXPECT_EQ(lexicon.find({Facet::Weapon, "shahed-136"})->label, "Geran");
  EXPECT_EQ(found_in(lexicon, "Geran and Shahed-136"),
            "Geran=weapon/shahed-136|Shahed-136=weapon/shahed-136");
}

TEST(Lexicon, MergeMakesTheFirstTheSecond) {
  const Lexicon lexicon =
      load({"add\tperson/j-doe\tJ. Doe\t-\t-\t-\nadd\tperson/jane-doe\tJane Doe\t-\t-\t-\n",
            "merge\tperson/j-doe\t-\tperson/jane-doe\t-\t-\n"})
          .lexicon;
  EXPECT_EQ(found_in(lexicon, "J. Doe"), "J. Doe=person/jane-doe");
  ASSERT_NE(lexicon.find({Facet::Person, "j-doe"}), std::nullopt);
  EXPECT_EQ(lexicon.find({Facet::Person, "j-doe"})->label, "Jane Doe");
}

TEST(Lexicon, KillTakesTheNamesAway) {
  const Lexicon lexicon = load({kShahed, "kill\tweapon/shahed-136\t-\t-\t-\t-\n"}).lexicon;
  EXPECT_EQ(found_in(lexicon, "Shahed-136"), "");
  EXPECT_TRUE(lexicon.is_killed({Facet::Weapon, "shahed-136"}));
  EXPECT_FALSE(lexicon.is_killed({Facet::Weapon, "lancet"}));
}

TEST(Lexicon, AnOverlayAddsAgainWhatWasKilled) {
  const Lexicon lexicon = load({kShahed, "kill\tweapon/shahed-136\t-\t-\t-\t-\n", kShahed}).lexicon;
  EXPECT_FALSE(lexicon.is_killed({Facet::Weapon, "shahed-136"}));
  EXPECT_EQ(found_in(lexicon, "Geran-2"), "Geran-2=weapon/shahed-136");
}

TEST(Lexicon, AnOverlayReplacesTheLabelAndAddsNames) {
  const LoadedLexicon loaded = load({kShahed, "add\tweapon/shahed-136\tShahed\t-\tmoped\t-\n"});
  EXPECT_TRUE(loaded.problems.empty());
  EXPECT_EQ(loaded.lexicon.find({Facet::Weapon, "shahed-136"})->label, "Shahed");
  EXPECT_EQ(found_in(loaded.lexicon, "a moped"), "moped=weapon/shahed-136");
}

TEST(Lexicon, AClashIsSaidWithItsLineAndTheOther) {
  const LoadedLexicon loaded =
      load({"add\tweapon/one\tOne\t-\tGadfly\t-\nadd\tweapon/two\tTwo\t-\tGadfly\t-\n"});
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_EQ(loaded.problems[0].line, 3U);
  EXPECT_NE(loaded.problems[0].message.find("weapon/one (table1.tsv:2)"), std::string::npos)
      << loaded.problems[0].message;
}

TEST(Lexicon, TwoKindsMayHaveOneName) {
  const LoadedLexicon loaded = load(
      {"add\tplace/house\tWhite House\t-\t-\t-\nadd\torganisation/house\tWhite House\t-\t-\t-\n"});
  EXPECT_TRUE(loaded.problems.empty());
  EXPECT_EQ(found_in(loaded.lexicon, "White House"),
            "White House=organisation/house|White House=place/house");
}

TEST(Lexicon, RowsThatCannotBeAppliedAreSaid) {
  for (const char* row :
       {"alias\tweapon/none\t-\t-\tX-1\t-", "rename\tweapon/none\tX\t-\t-\t-",
        "merge\tweapon/shahed-136\t-\t-\t-\t-", "merge\tweapon/shahed-136\t-\tweapon/none\t-\t-",
        "add\tweapon/new\t-\t-\t-\t-", "add\tweapon/shahed-136\tAgain\t-\t-\t-",
        "add\tweapon/new\t...\t-\t-\t-", "add\tweapon/new\tNew\tweapon/none\t-\t-"}) {
    const LoadedLexicon loaded = load({std::string(kShahed) + row + "\n"});
    ASSERT_EQ(loaded.problems.size(), 1U) << row;
    EXPECT_EQ(loaded.problems[0].line, 3U) << row;
  }
}

TEST(Lexicon, ACircleOfParentsIsCut) {
  const LoadedLexicon loaded =
      load({"add\tplace/a\tAlpha\tplace/b\t-\t-\nadd\tplace/b\tBeta\tplace/a\t-\t-\n"});
  ASSERT_FALSE(loaded.problems.empty());
  EXPECT_NE(loaded.problems[0].message.find("circle"), std::string::npos);
  EXPECT_EQ(loaded.lexicon.find({Facet::Place, "a"})->parent, std::nullopt);
}

TEST(Lexicon, CaseMeansExactlyThisCase) {
  const std::string rows = "add\torganisation/who\tWHO\t-\t-\tcase\n";
  EXPECT_EQ(found_in(rows, "WHO said who"), "WHO=organisation/who");
  EXPECT_EQ(found_in(rows, "Who said so?"), "");
}

TEST(Lexicon, NamesBeginWithACapitalUnlessWrittenSmall) {
  EXPECT_EQ(found_in("add\tweapon/buk\tBuk\t-\t-\t-\n", "Buk, BUK, buk"),
            "Buk=weapon/buk|BUK=weapon/buk");
  EXPECT_EQ(found_in("add\tplace/crimea\tCrimea\t-\tthe peninsula\t-\n", "the peninsula"),
            "the peninsula=place/crimea");
}

TEST(Lexicon, ContextIsPassedOn) {
  EXPECT_EQ(found_in("add\tweapon/lancet\tLancet\t-\t-\tcontext\n", "Lancet"),
            "Lancet=weapon/lancet?");
}

TEST(Lexicon, AnOfficeIsItsHoldersOfTheDay) {
  const Lexicon lexicon =
      load({"add\tperson/roe\tJane Roe\t-\t-\t-\nadd\tperson/doe\tJohn Doe\t-\t-\t-\n"
            "alias\tperson/roe\t-\t-\tthe Speaker\tuntil=2022-06-30\n"
            "alias\tperson/doe\t-\t-\tthe Speaker\tsince=2022-07-01\n"})
          .lexicon;
  EXPECT_EQ(found_in(lexicon, "the Speaker", "2022-06-30"), "the Speaker=person/roe");
  EXPECT_EQ(found_in(lexicon, "the Speaker", "2022-07-01"), "the Speaker=person/doe");
}

TEST(Lexicon, PluralsAreOfWeaponsAndPeoplesAlone) {
  EXPECT_EQ(found_in("add\tweapon/shahed\tShahed\t-\t-\t-\n", "Shaheds"), "Shaheds=weapon/shahed");
  EXPECT_EQ(found_in("add\tweapon/f-16\tF-16\t-\t-\t-\n", "six F-16s"), "F-16s=weapon/f-16");
  EXPECT_EQ(found_in("add\tweapon/iskander-m\tIskander-M\t-\t-\t-\n", "Iskander-Ms"),
            "Iskander-Ms=weapon/iskander-m");
  EXPECT_EQ(found_in("add\tcountry/iran\tIran\t-\tIranian\t-\n", "Iranians"),
            "Iranians=country/iran");
  EXPECT_EQ(found_in("add\tplace/jordan\tJordan\t-\t-\t-\n", "the Jordans"), "");
}

TEST(Lexicon, APluralIsFoundThoughALongerNameBeginsWithIt) {
  const std::string rows =
      "add\tweapon/patriot\tPatriot\t-\t-\t-\n"
      "add\torganisation/p\tPatriots for Quiet\t-\t-\t-\n";
  EXPECT_EQ(found_in(rows, "two Patriots for Kyiv, Patriots for Quiet"),
            "Patriots=weapon/patriot|Patriots for Quiet=organisation/p");
}

TEST(Lexicon, TheLongestNameIsTaken) {
  const std::string rows =
      "add\tplace/sudan\tSudan\t-\t-\t-\nadd\tplace/south-sudan\tSouth Sudan\t-\t-\t-\n";
  EXPECT_EQ(found_in(rows, "South Sudan and Sudan"),
            "South Sudan=place/south-sudan|Sudan=place/sudan");
}

TEST(Lexicon, ALongerNameThatBeginsInsideIsTaken) {
  const std::string rows =
      "add\tperson/a\tAda Quill\t-\tPresident Quill\t-\n"
      "add\tperson/b\tQuill Otto Tarn\t-\t-\t-\n";
  EXPECT_EQ(found_in(rows, "President Quill Otto Tarn and President Quill"),
            "Quill Otto Tarn=person/b|President Quill=person/a");
}

TEST(Lexicon, CyrillicNamesAreFoundInTheirCases) {
  const std::string rows =
      "add\tplace/kyiv\tKyiv\t-\tКиев | Китай\t-\nadd\tplace/x\tX-land\t-\tМосква | Россия\t-\n";
  for (const char* text :
       {"Киев", "Киева", "Киеву", "Киевом", "Киеве", "Китая", "Китаем", "Китаю"}) {
    EXPECT_EQ(found_in(rows, text), std::string(text) + "=place/kyiv");
  }
  for (const char* text :
       {"Москвы", "Москве", "Москву", "Москвой", "России", "Россию", "Россией"}) {
    EXPECT_EQ(found_in(rows, text), std::string(text) + "=place/x");
  }
}

TEST(Lexicon, ArabicAndAndForAreNoPartOfTheName) {
  const std::string rows =
      "add\tplace/iran\tIran\t-\tإيران\t-\nadd\torganisation/h\tHouthis\t-\tالحوثيين\t-\n";
  EXPECT_EQ(found_in(rows, "وإيران"), "إيران=place/iran");
  EXPECT_EQ(found_in(rows, "لإيران"), "إيران=place/iran");
  EXPECT_EQ(found_in(rows, "للحوثيين"), "حوثيين=organisation/h");
}

TEST(Lexicon, ASlashJoinsOnlyNamesWrittenSo) {
  EXPECT_EQ(found_in("add\tweapon/f18\tF/A-18\t-\t-\t-\n", "an F/A-18"), "F/A-18=weapon/f18");
  EXPECT_EQ(found_in("add\tweapon/b1b\tB-1B\t-\t-\t-\n", "a B1/B2 visa"), "");
}

TEST(Lexicon, NamesAreLookedUpByKind) {
  const Lexicon lexicon = load({kShahed}).lexicon;
  EXPECT_EQ(lexicon.find_by_name(Facet::Weapon, "geran 2")->label, "Shahed-136");
  EXPECT_EQ(lexicon.find_by_name(Facet::Place, "Geran-2"), std::nullopt);
  EXPECT_EQ(lexicon.find_by_name(Facet::Weapon, "Geran-3"), std::nullopt);
  EXPECT_EQ(lexicon.find_by_name(Facet::Weapon, ""), std::nullopt);
}

TEST(Lexicon, PersonsAreLookedUpBySurname) {
  const Lexicon lexicon =
      load({"add\tperson/jane-doe\tJane Doe\t-\t-\t-\nadd\tperson/ann-roe\tAnn Roe\t-\t-\t-\n"
            "add\tperson/bob-roe\tBob Roe\t-\t-\t-\nadd\tperson/xi\tXi Mingze\t-\t-\t-\n"})
          .lexicon;
  EXPECT_EQ(lexicon.persons_by_surname("doe").at(0).label, "Jane Doe");
  EXPECT_EQ(lexicon.persons_by_surname("roe").size(), 2U);
  EXPECT_EQ(lexicon.persons_by_surname("xi").at(0).label, "Xi Mingze");
}

TEST(Lexicon, TheFingerprintChangesWithAnyRow) {
  const std::uint64_t one = load({kShahed}).lexicon.fingerprint();
  EXPECT_EQ(one, load({kShahed}).lexicon.fingerprint());
  EXPECT_NE(one,
            load({std::string(kShahed) + "kill\tweapon/x\t-\t-\t-\t-\n"}).lexicon.fingerprint());
}

TEST(Lexicon, FamiliesAreHeadingsAndNotLookedFor) {
  EXPECT_EQ(found_in("add\tweapon/drone\tDrone\t-\t-\tfamily\n", "Drone"), "");
}

TEST(Lexicon, PlacesMayShareANameWhereOneIsATown) {
  const std::string rows =
      "add\tplace/a\tSpring\t-\t-\tpopulation=900,at=50.5;-1\n"
      "add\tplace/b\tSpring\t-\t-\tpopulation=90000\nadd\tplace/c\tSpring\t-\t-\t-\n";
  const LoadedLexicon loaded = load({rows});
  EXPECT_TRUE(loaded.problems.empty());
  EXPECT_EQ(found_in(loaded.lexicon, "Spring"), "Spring=place/c|Spring=place/b|Spring=place/a");
  EXPECT_EQ(loaded.lexicon.find({Facet::Place, "a"})->at, (Coordinates{50.5, -1}));
  EXPECT_EQ(loaded.lexicon.find({Facet::Place, "a"})->population, 900U);
}

TEST(Lexicon, ATableIsLaidOverWhatWasCompiled) {
  const Lexicon base = load({std::string(kShahed) + "add\tweapon/x\tXenon\t-\t-\tcontext\n"
                                                    "kill\tweapon/y\t-\t-\t-\t-\n"})
                           .lexicon;
  const std::vector<LexiconTable> mine = {
      {"mine.tsv", std::string(kHeader) + "alias\tweapon/shahed-136\t-\t-\tmoped\t-\n"
                                          "merge\tweapon/x\t-\tweapon/shahed-136\t-\t-\n"}};
  const LoadedLexicon laid = load_lexicon(mine, base);
  EXPECT_TRUE(laid.problems.empty());
  EXPECT_EQ(found_in(laid.lexicon, "a moped, a Geran-2, Xenon"),
            "moped=weapon/shahed-136|Geran-2=weapon/shahed-136|Xenon=weapon/shahed-136?");
  EXPECT_TRUE(laid.lexicon.is_killed({Facet::Weapon, "y"}));
  EXPECT_EQ(laid.lexicon.find({Facet::Weapon, "x"})->label, "Shahed-136");
  EXPECT_NE(laid.lexicon.fingerprint(), base.fingerprint());
  // The base is as it was.
  EXPECT_EQ(found_in(base, "a moped"), "");
}

TEST(Lexicon, AClashWithABuiltInNameIsSaid) {
  const Lexicon base = load({kShahed}).lexicon;
  const std::vector<LexiconTable> mine = {
      {"mine.tsv", std::string(kHeader) + "add\tweapon/new\tNew\t-\tGeran-2\t-\n"}};
  const LoadedLexicon laid = load_lexicon(mine, base);
  ASSERT_EQ(laid.problems.size(), 1U);
  EXPECT_EQ(laid.problems[0].table, "mine.tsv");
  EXPECT_EQ(laid.problems[0].line, 2U);
  EXPECT_NE(laid.problems[0].message.find("weapon/shahed-136 (built in)"), std::string::npos)
      << laid.problems[0].message;
}

TEST(Lexicon, TreatiesAreKnown) {
  const std::string rows = "add\ttreaty/quiet\tQuiet Accord\t-\tAccord of Q\t-\n";
  EXPECT_EQ(found_in(rows, "the Quiet Accord"), "Quiet Accord=treaty/quiet");
  EXPECT_EQ(load({rows}).lexicon.names_of({Facet::Treaty, "quiet"}),
            (std::vector<std::string>{"Quiet Accord", "Accord of Q"}));
  EXPECT_EQ(parse_entity_id("treaty/quiet"), std::nullopt);
}

TEST(Lexicon, TheSameTablesGiveTheSameImage) {
  const std::vector<LexiconTable> tables = {{"t.tsv", kHeader + std::string(kShahed)}};
  const auto image = [&] {
    LexiconDraft draft;
    apply_tables(tables, draft);
    return write_lexicon_image(draft);
  };
  EXPECT_EQ(image(), image());
}

TEST(Lexicon, TheProgramHasItsTables) { EXPECT_GT(built_in_lexicon().size(), 3000U); }

}  // namespace
}  // namespace corpus
