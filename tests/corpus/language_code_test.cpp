#include "corpus/language_code.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(LanguageCode, IsTheFirstPartInLowerCase) {
  EXPECT_EQ(language_code("en"), "en");
  EXPECT_EQ(language_code("EN-gb"), "en");
  EXPECT_EQ(language_code("pt_BR"), "pt");
  EXPECT_EQ(language_code("ckb"), "ckb");
}

TEST(LanguageCode, WhatIsNoneIsEmpty) {
  for (const char* text : {"", "e", "English", "12", "-en", "рус"}) {
    EXPECT_EQ(language_code(text), "") << text;
  }
}

}  // namespace
}  // namespace corpus
