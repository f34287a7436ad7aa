#include "corpus/name_keys.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace corpus {
namespace {

using Spellings = std::vector<std::string_view>;

std::string id(std::string_view name, std::string_view language = {}) {
  return to_string(person_id(name, language));
}

class OneName : public testing::TestWithParam<Spellings> {};
TEST_P(OneName, HasOneSkeletonInAllItsSpellings) {
  for (const std::string_view spelling : GetParam())
    EXPECT_EQ(skeleton_of(spelling), skeleton_of(GetParam().front())) << spelling;
}

const Spellings kNames[] = {
    {"Zelensky", "Zelenskyy", "Zelenskiy", "Selenskyj", "Зеленский", "Зеленський", "زيلينسكي"},
    {"al-Burhan", "Burhan", "AL-BURHAN", "البرهان"},
    {"Kuleba", "Кулеба", "كوليبا"},
    {"Mohammed", "Muhammad", "Mohamed", "Mohamad", "محمد"},
    {"Gaddafi", "Qadhafi", "Kadhafi", "Gadhafi", "al-Qaddafi", "القذافي"},
    {"Erdoğan", "Erdogan", "ERDOĞAN", "Эрдоган", "أردوغان"},
    {"Ströck", "Stroeck", "Strock"},
    {"Kyslytsya", "Kyslitsa", "Kyslytsia", "Кислиця", "Кислица"},
    {"Shoigu", "Shoygu", "Шойгу"},
    {"Lavrov", "Lawrow", "Lavroff", "Лавров", "لافروف"},
    {"Khamenei", "Khamene'i", "Khamene’i", "Хаменеи", "خامنئي", "خامنه‌ای"},
    {"Hemedti", "Hamidti", "حميدتي"},
    {"Netanyahu", "Netanjahu", "Нетаньяху", "نتنياهو", "نتانیاهو"},
    {"Assad", "Asad", "el-Assad", "Асад", "الأسد", "اسد"},
    {"Medvedev", "Medwedew", "Medvedyev", "Медведев"},
    {"Putin", "Putyn", "Путин", "بوتين"},
    {"Abdullah", "Abdallah", "Abdulla", "عبدالله", "عبد الله"},
    {"Abdel Fattah", "Abdelfattah", "Abdul-Fattah", "Abd al-Fattah", "عبد الفتاح", "عبدالفتاح"},
    {"bin Salman", "ibn Salman", "بن سلمان", "бин Салман"},
    {"Vučić", "Vucic"},
};
INSTANTIATE_TEST_SUITE_P(Names, OneName, testing::ValuesIn(kNames));

TEST(NameKeys, OtherNamesHaveOtherSkeletons) {
  EXPECT_NE(skeleton_of("Петров"), skeleton_of("Петровский"));
  EXPECT_NE(skeleton_of("Johnson"), skeleton_of("Johnston"));
  EXPECT_NE(skeleton_of("Lavrov"), skeleton_of("Larov"));
  EXPECT_NE(skeleton_of("Mahmoud"), skeleton_of("Hamid"));
  EXPECT_NE(skeleton_of("Евгений"), skeleton_of("Євген"));
}

class OnePerson : public testing::TestWithParam<Spellings> {};
TEST_P(OnePerson, HasOneIdInAllSpellings) {
  for (const std::string_view spelling : GetParam())
    EXPECT_EQ(id(spelling), id(GetParam().front())) << spelling;
}

const Spellings kPersons[] = {
    {"Volodymyr Tarnenko", "Vladimir Tarnenko", "TARNENKO Volodymyr", "Володимир Тарненко",
     "Владимир Тарненко", "Тарненко Владимир Иванович", "Владимира Тарненко",
     "Volodymyr Ivanovych Tarnenko"},
    {"Serhii Honcharevskyi", "Sergei Goncharevsky", "Sergey Goncharevskiy", "Сергей Гончаревский",
     "Сергій Гончаревський", "Сергею Гончаревскому", "Сергія Гончаревського"},
    {"Olena Tarnova", "Elena Tarnova", "Yelena Tarnova", "Елена Тарнова", "Олена Тарнова",
     "Елены Тарновой"},
    {"Evgeny Quillov", "Yevgeny Quillov", "Evgenii Quilloff", "Yevgeniy Quillow"},
    {"Yurii Tarniuk", "Yuri Tarnyuk", "Юрий Тарнюк", "Юрій Тарнюк", "Юрія Тарнюка"},
    {"William Tarn", "Bill Tarn", "WILLIAM TARN", "William J. Tarn", "Bill  Tarn"},
    {"Joseph Quill", "Joe Quill", "Joseph R. Quill"},
    {"Mike Quill", "Michael Quill"},
    {"Robert Tarn Jr", "Bob Tarn Jr.", "ROBERT TARN JR"},
    {"Mohammed al-Tarni", "Muhammad Tarni", "Mohamed el-Tarni", "Mohammad Al Tarni"},
    {"Abdel Fattah Tarni", "Abdelfattah al-Tarni", "Abd al-Fattah Tarni"},
    {"Hossein Tarni", "Hussain Tarni", "Hussein al-Tarni"},
    {"Jörg Möller", "Jorg Moller"},
    {"Jean-Luc Tarnaud", "Jean Luc Tarnaud"},
    {"Kim Tarn Un", "Kim Tarn-un", "KIM Tarn-Un", "Tarn Un Kim"},
    {"Nicolas de Tarnière", "Nicolas De Tarniere"},
};
INSTANTIATE_TEST_SUITE_P(Persons, OnePerson, testing::ValuesIn(kPersons));

TEST(NameKeys, AnIdCanBeReadAndNamesTheGivenNameFirst) {
  EXPECT_EQ(id("Jane Doe"), "person/jane-doe");
  EXPECT_EQ(id("Ada Quill"), "person/ada-quill");
  EXPECT_EQ(id("Bo Barlow"), "person/bo-barlow");
  EXPECT_EQ(id("Mary Kennedy-Schwartz"), "person/mary-kennedy-schwartz");
  EXPECT_EQ(id("Тарненко Володимир"), "person/vladimir-tarnenko");
  EXPECT_EQ(id("Mohammed bin Tarni"), "person/muhammad-bin-tarni");
  EXPECT_EQ(id("Robert F. Tarn Jr."), "person/robert-tarn-jr");
}

TEST(NameKeys, OneWordIsAnIdToo) {
  EXPECT_EQ(id("Doe"), "person/doe");
  EXPECT_EQ(id("O'Brien"), id("O’Brien"));
}

TEST(NameKeys, WhatHasNoLettersHasAnIdOfItsOwn) {
  EXPECT_TRUE(parse_entity_id(id("...")));
  EXPECT_TRUE(parse_entity_id(id("")));
  EXPECT_NE(id("..."), id("!!!"));
  EXPECT_TRUE(parse_entity_id(id("李强")));
}

TEST(NameKeys, AnyBytesHaveAnId) {
  EXPECT_TRUE(parse_entity_id(id("\xff\xfe Doe")));
  EXPECT_TRUE(parse_entity_id(id("\xd0")));
  EXPECT_TRUE(parse_entity_id(id("بن")));
  EXPECT_TRUE(parse_entity_id(id("al- Jr de")));
  EXPECT_TRUE(parse_entity_id(id(std::string(3000, 'x') + " " + std::string(3000, 'y'))));
}

TEST(NameKeys, LanguageTellsUkrainianGeFromRussian) {
  EXPECT_EQ(id("Гафтар Тарн", "uk"), id("Haftar Tarn"));
  EXPECT_EQ(id("Гафтар Тарн", "ru"), id("Gaftar Tarn"));
}

TEST(NameKeys, TwoWordsAreFiledInEitherOrderAndUnderTheInitial) {
  const std::vector<std::string> keys = person_keys("Boris Tarn");
  EXPECT_EQ(keys, (std::vector<std::string>{"=boris trn.", "brs. trn.", "b. trn.", "+brstrn"}));
  EXPECT_EQ(likely_person_keys(parts_of_name("Boris Tarn", "")),
            (std::vector<std::string>{"=boris trn.", "brs. trn.", "+brstrn"}));
}

TEST(NameKeys, OneWordIsFiledNowhere) {
  EXPECT_TRUE(person_keys("Tarn").empty());
  EXPECT_TRUE(person_keys("President Tarn").empty());
  EXPECT_TRUE(person_keys("").empty());
}

}  // namespace
}  // namespace corpus
