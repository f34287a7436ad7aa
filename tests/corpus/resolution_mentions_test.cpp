#include "corpus/resolution_mentions.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

using tests::expected_reading;
using tests::MarkedNames;

std::string reading(const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, names.language, parse_day("2022-10-20"));
  return tests::reading_of(text, find_resolution_mentions(named),
                           [](const EntityMention& mention) { return mention.label; });
}

class Resolutions : public testing::TestWithParam<MarkedNames> {};

TEST_P(Resolutions, AreFoundWithTheirOrganAndNumber) {
  EXPECT_EQ(reading(GetParam()), expected_reading(GetParam()));
}

const MarkedNames kForms[] = {
    {"It breaches [UNSCR 2231].", "UNSC 2231"},
    {"It breaches [UNSC Resolution 2231].", "UNSC 2231"},
    {"It breaches [UN Security Council Resolution 2231 (2015)].", "UNSC 2231"},
    {"It breaches [United Nations Security Council resolution 2231].", "UNSC 2231"},
    {"It breaches [S/RES/2231].", "UNSC 2231"},
    {"It breaches [S/RES/2231 (2015)], he said.", "UNSC 2231"},
    {"It breaches [U.N. Resolution 2231].", "UNSC 2231"},
    {"It breaches [UN Resolution 2231], diplomats say.", "UNSC 2231"},
    {"It breaches [UN Resolution No. 2231].", "UNSC 2231"},
    {"The UN envoy cited [resolution number 2231].", "UNSC 2231"},
    {"The Council met. [Resolution 2231 (2015)] was on its table.", "UNSC 2231"},
    {"The Security Council met over [resolution 2231].", "UNSC 2231"},
    {"The [resolution 2231] of the Security Council is in force.", "UNSC 2231"},
    {"Peacekeepers left. [Resolution 1701] had sent them.", "UNSC 1701"},
    {"The panel was renewed by [UNSCR 2681/2023].", "UNSC 2681"},
    {"The lists of [Resolution 1267(1999)] grew.", "UNSC 1267"},
    {"The Council passed [Resolution 242 (1967)].", "UNSC 242"},
    {"By [S/RES/83], troops were sent.", "UNSC 83"},
    {"In [resolution 84 (V)] the UN asked for troops.", "UNSC 84"},
    {"The [Security Council's resolution 2231] stands.", "UNSC 2231"},
    {"[RESOLUTION 2231] WAS ADOPTED BY THE UN.", "UNSC 2231"},
};
INSTANTIATE_TEST_SUITE_P(SecurityCouncil, Resolutions, testing::ValuesIn(kForms));

const MarkedNames kLists[] = {
    {"The UN passed [resolutions 1718], [1874], [2087], and [2094].",
     "UNSC 1718; UNSC 1874; UNSC 2087; UNSC 2094"},
    {"The UN passed [resolutions 1718] and [1874].", "UNSC 1718; UNSC 1874"},
    {"The UN ended [Resolutions 1696 (2006)], [1737 (2006)] and [1929 (2010)].",
     "UNSC 1696; UNSC 1737; UNSC 1929"},
    {"The UN passed [Resolutions 2087] and [2094 (2013)], [2270] and [2321 (2016)].",
     "UNSC 2087; UNSC 2094; UNSC 2270; UNSC 2321"},
    {"The UN passed [UNSCRs 2118]/[2209].", "UNSC 2118; UNSC 2209"},
    {"Under [UN Resolution 1970 (2011)] and [1973 (2011)] ships are searched.",
     "UNSC 1970; UNSC 1973"},
    {"Resolutions [A/RES/77/248] is no such list.", "UNGA 77/248"},
    {"[UN resolutions 2712] and [2720] of 2023 are in force.", "UNSC 2712; UNSC 2720"},
    {"[UN Resolution 2231] and 1,200 pages of notes.", "UNSC 2231"},
    {"[UN Resolution 2231] and 2015 were on his mind.", "UNSC 2231"},
};
INSTANTIATE_TEST_SUITE_P(Lists, Resolutions, testing::ValuesIn(kLists));

const MarkedNames kOtherOrgans[] = {
    {"It was [A/RES/77/248] that asked the court.", "UNGA 77/248"},
    {"[General Assembly resolution ES-11/1] deplored it.", "UNGA ES-11/1"},
    {"[A/RES/ES-11/1] deplored it.", "UNGA ES-11/1"},
    {"[Resolution ES-11/4] of the Assembly was next.", "UNGA ES-11/4"},
    {"The [UN General Assembly Resolution 68/262] was passed.", "UNGA 68/262"},
    {"The General Assembly adopted [resolution 181].", "UNGA 181"},
    {"[Human Rights Council resolution 49/1] set up a commission.", "HRC 49/1"},
    {"[A/HRC/RES/49/1] set up a commission.", "HRC 49/1"},
    {"The Human Rights Council passed [resolution S-21/1].", "HRC S-21/1"},
};
INSTANTIATE_TEST_SUITE_P(OtherOrgans, Resolutions, testing::ValuesIn(kOtherOrgans));

const MarkedNames kLanguages[] = {
    {"Le Conseil de sécurité a adopté la [résolution 2699 (2023)].", "UNSC 2699", "fr"},
    {"La [résolution 2231] du Conseil de sécurité est violée.", "UNSC 2231", "fr"},
    {"Les [résolutions 1718], [1874] et [2397] de l'ONU demeurent.",
     "UNSC 1718; UNSC 1874; UNSC 2397", "fr"},
    {"L'Assemblée générale a adopté la [résolution 68/262].", "UNGA 68/262", "fr"},
    {"Совет Безопасности принял [резолюцию 2231].", "UNSC 2231", "ru"},
    {"Это нарушает [резолюцию Совета Безопасности 2231].", "UNSC 2231", "ru"},
    {"ООН напомнила о [резолюциях 1718], [1874] и [2397].", "UNSC 1718; UNSC 1874; UNSC 2397",
     "ru"},
    {"Меры введены [резолюциями 1718 (2006)], [1874 (2009)] и [2397 (2017)].",
     "UNSC 1718; UNSC 1874; UNSC 2397", "ru"},
    {"Генеральная Ассамблея ООН приняла [резолюцию ES-11/1].", "UNGA ES-11/1", "ru"},
    {"Рада Безпеки ООН ухвалила [резолюцію 2202].", "UNSC 2202", "uk"},
    {"Це порушення [резолюції 2231] Ради Безпеки.", "UNSC 2231", "uk"},
    {"اعتمد مجلس الأمن [القرار 2735 (2024)].", "UNSC 2735", "ar"},
    {"ينتهك ذلك [قرار مجلس الأمن 2231].", "UNSC 2231", "ar"},
    {"ذكّر مجلس الأمن [بالقرار ٢٢١٦].", "UNSC 2216", "ar"},
    {"تستند الهدنة إلى [القرار رقم 1701] الصادر عن الأمم المتحدة.", "UNSC 1701", "ar"},
    {"این نقض [قطعنامه ۲۲۳۱] شورای امنیت است.", "UNSC 2231", "fa"},
    {"شورای امنیت [قطعنامه‌های ۱۶۹۶]، [۱۷۳۷] و [۱۹۲۹] را "
     "بازگرداند.",
     "UNSC 1696; UNSC 1737; UNSC 1929", "fa"},
    {"El Consejo de Seguridad aprobó la [resolución 2699 (2023)].", "UNSC 2699", "es"},
    {"Viola las [resoluciones 1718] y [1874] de la ONU.", "UNSC 1718; UNSC 1874", "es"},
};
INSTANTIATE_TEST_SUITE_P(Languages, Resolutions, testing::ValuesIn(kLanguages));

const MarkedNames kNone[] = {
    {"The senators passed S. Res. 5 on the UN.", ""},
    {"H.J. Res. 7 came before the House.", ""},
    {"H.Res. 583 praises the UN.", ""},
    {"State senators debated a Resolution 115 on data.", ""},
    {"Parliament passed Resolution 2231 on milk.", ""},
    {"The UN heard that the Senate had passed Resolution 2231.", ""},
    {"Her New Year's resolution 2022 is to read UN papers.", ""},
    {"A 4K resolution screen, 2160 lines, for the UN.", ""},
    {"A resolution of 1080 lines is enough.", ""},
    {"Resolution 2231 of a printer.", ""},
    {"The resolution passed on 20 July 2015 at the UN.", ""},
    {"A resolution in 2231 pages reached the UN.", ""},
    {"The UN resolution was adopted in 2015.", ""},
    {"UN resolutions since 2006 have failed.", ""},
    {"He read 2,231 UN pages.", ""},
    {"The UN camera has Resolution 1080p.", ""},
    {"Resolution 99999 of the Security Council.", ""},
    {"Верховна Рада ухвалила резолюцію 2231.", "", "uk"},
};
INSTANTIATE_TEST_SUITE_P(LookAlikes, Resolutions, testing::ValuesIn(kNone));

TEST(ResolutionMentions, IdsAreMadeOfOrganAndNumber) {
  const std::vector<EntityMention> mentions =
      tests::mentions_of(Facet::Resolution, "See A/RES/ES-11/1 and S/RES/2231.");
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(to_string(mentions[0].id), "resolution/unga-es-11-1");
  EXPECT_EQ(to_string(mentions[1].id), "resolution/unsc-2231");
}

}  // namespace
}  // namespace corpus
