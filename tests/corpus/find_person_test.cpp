#include "corpus/find_person.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace corpus {
namespace {

// The slug of who is found among persons of our own.
std::string found(std::string_view name, std::string_view language = {}) {
  static const LoadedLexicon kLoaded = load_lexicon(std::vector<LexiconTable>{
      {"persons.tsv",
       "op\tid\tlabel\tparent\taliases\n"
       "add\tperson/volodymyr-tarnenko\tVolodymyr Tarnenko\t-\t-\n"
       "add\tperson/william-quill\tWilliam Quill\t-\tQuill\n"
       "add\tperson/william-quill-jr\tWilliam Quill Jr\t-\t-\n"
       "add\tperson/omar-tarni\tMohammed Omar al-Tarni\t-\tمحمد عمر الطرني\n"
       "add\tperson/peter-roe\tPeter Roe\t-\t-\n"
       "add\tperson/petra-roe\tPetra Roe\t-\t-\n"
       "add\tperson/ann-one\tAnn Dorland\t-\t-\n"
       "add\tperson/ann-two\tAnn Derland\t-\t-\n"
       "add\tperson/the-minister\tPresident Doe\t-\t-\n"}});
  EXPECT_TRUE(kLoaded.problems.empty());
  const std::optional<KnownEntity> person = find_person(kLoaded.lexicon, name, language);
  return person ? person->id.slug : "";
}

TEST(FindPerson, OtherSpellingsOfAKnownNameAreThatPerson) {
  EXPECT_EQ(found("Vladimir Tarnenko"), "volodymyr-tarnenko");
  EXPECT_EQ(found("TARNENKO VOLODYMYR"), "volodymyr-tarnenko");
  EXPECT_EQ(found("V. Tarnenko"), "volodymyr-tarnenko");
  EXPECT_EQ(found("Bill Quill"), "william-quill");
  EXPECT_EQ(found("William J. Quill"), "william-quill");
  EXPECT_EQ(found("Mohamed Omar Tarni"), "omar-tarni");
}

TEST(FindPerson, OtherScriptsOfAKnownNameAreThatPerson) {
  EXPECT_EQ(found("Володимир Тарненко", "uk"), "volodymyr-tarnenko");
  EXPECT_EQ(found("Тарненко Владимир Иванович", "ru"), "volodymyr-tarnenko");
  EXPECT_EQ(found("Владимиром Тарненко", "ru"), "volodymyr-tarnenko");
  EXPECT_EQ(found("Мухаммед Омар ат-Тарни", "ru"), "omar-tarni");
}

TEST(FindPerson, RelativesAreOtherPersons) {
  EXPECT_EQ(found("Viktor Tarnenko"), "");
  EXPECT_EQ(found("Bill Quill Jr."), "william-quill-jr");
  EXPECT_EQ(found("Peter Roe Jr"), "");
  EXPECT_EQ(found("Ahmed Omar al-Tarni"), "");
}

TEST(FindPerson, BetweenPersonsEquallyAlikeNobodyIsChosen) {
  EXPECT_EQ(found("P. Roe"), "");
  EXPECT_EQ(found("Ann Durland"), "");
  EXPECT_EQ(found("Ann Dorland"), "ann-one");
}

TEST(FindPerson, ASurnameOrAnOfficeIsNoFullName) {
  EXPECT_EQ(found("Quill"), "");
  EXPECT_EQ(found("President Quill"), "");
  EXPECT_EQ(found("Minister Doe"), "");
  EXPECT_EQ(found(""), "");
}

TEST(FindPerson, BuiltInNamesAreFoundInSpellingsThatNoTableHas) {
  const auto id = [](std::string_view name) {
    const std::optional<KnownEntity> person = find_person(built_in_lexicon(), name);
    return person ? to_string(person->id) : "";
  };
  EXPECT_EQ(id("Wladimir Selenskyj"), id("Volodymyr Zelenskyy"));
  EXPECT_EQ(id("Sergej Lawrow"), "person/sergei-lavrov");
  EXPECT_EQ(id("Antony J Blinken"), "person/antony-blinken");
}

}  // namespace
}  // namespace corpus
