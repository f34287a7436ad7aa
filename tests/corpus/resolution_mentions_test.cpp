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
    {"In [resolution 84 (1950)] the UN asked for troops.", "UNSC 84"},
    {"The [Security Council's resolution 2231] stands.", "UNSC 2231"},
    {"[RESOLUTION 2231] WAS ADOPTED BY THE UN.", "UNSC 2231"},
    {"[Security Council resolution 1701]’s terms are clear.", "UNSC 1701"},
    {"Women and peace are the matter of [UNSC 1325].", "UNSC 1325"},
    {"It began with [SCR 1441].", "UNSC 1441"},
    {"It began with [UNSCR-1441].", "UNSC 1441"},
    {"The [UNSC Res. 1973] let them fly.", "UNSC 1973"},
    {"The [SC resolution 2510] welcomed it.", "UNSC 2510"},
    {"The White House said [UN resolution 2231] had ended.", "UNSC 2231"},
    {"The government of Iran rejected [resolution 2231] at the UN.", "UNSC 2231"},
    {"The House heard that [UN Security Council Resolution 1701] is in force.", "UNSC 1701"},
    {"Lines drawn by [S/RES/1701(2006)] hold.", "UNSC 1701"},
    {"Under [Security Council resolution #2231] arms were barred.", "UNSC 2231"},
    {"Peacekeepers guard the line of [resolution\n1701].", "UNSC 1701"},
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
    {"The UN passed [resolutions 2118 (2013)] and [2209 (2015)].", "UNSC 2118; UNSC 2209"},
    {"The UN passed [resolutions 1718] through [2397].", "UNSC 1718; UNSC 2397"},
    {"The UN passed [resolutions 242], [338] as well as [1397].", "UNSC 242; UNSC 338; UNSC 1397"},
    {"The UN passed [resolutions 2401 (2018)]; [2449 (2018)].", "UNSC 2401; UNSC 2449"},
    {"The UN passed [Resolutions 242]/[338].", "UNSC 242; UNSC 338"},
    {"The UN passed [resolutions nos. 1559] and [1701].", "UNSC 1559; UNSC 1701"},
    {"It recalls [UNSCRs 1701] and [1559].", "UNSC 1701; UNSC 1559"},
    {"It recalls [General Assembly resolutions 76/300] and [77/276].", "UNGA 76/300; UNGA 77/276"},
    {"It recalls [S/RES/1701] and [S/RES/1559].", "UNSC 1701; UNSC 1559"},
    {"The UN passed [resolution 2254] and, later, others.", "UNSC 2254"},
    {"It broke [UNSCRs including 2231] and [2216].", "UNSC 2231; UNSC 2216"},
    {"It broke [UN resolutions, like 2231], again.", "UNSC 2231"},
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
    {"[Resolution 2758] of the General Assembly settled the seat.", "UNGA 2758"},
    {"[Resolution 2758 (XXVI)] settled the seat at the UN.", "UNGA 2758"},
    {"[General Assembly resolution 194 (III)] is old.", "UNGA 194"},
    {"[UN resolution 181 (II)] split the land.", "UNGA 181"},
    {"[A/RES/377(V)] united them for peace.", "UNGA 377"},
    {"[UNGA 76/300] speaks of air.", "UNGA 76/300"},
    {"[GA resolution 3379] was revoked.", "UNGA 3379"},
    {"[UNHRC resolution 46/1] is about Sri Lanka.", "HRC 46/1"},
    {"[HRC 49/1] set up a commission.", "HRC 49/1"},
    {"[A/HRC/RES/S-33/1] is about Ethiopia.", "HRC S-33/1"},
    {"[UN resolution ES-11/6] asked for peace.", "UNGA ES-11/6"},
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
    {"La [résolution n° 1701] de l'ONU tient.", "UNSC 1701", "fr"},
    {"La [résolution ES-11/1] de l'Assemblée générale tient.", "UNGA ES-11/1", "fr"},
    {"Le Conseil des droits de l'homme a adopté la [résolution 49/1].", "HRC 49/1", "fr"},
    {"Les [résolutions 242 (1967)] et [338 (1973)] du Conseil de sécurité.", "UNSC 242; UNSC 338",
     "fr"},
    {"Это [резолюция СБ ООН № 2231].", "UNSC 2231", "ru"},
    {"Это [резолюция Совбеза 2254].", "UNSC 2254", "ru"},
    {"Это [резолюция ГА ООН 68/262].", "UNGA 68/262", "ru"},
    {"Генассамблея приняла [резолюцию 377 (V)].", "UNGA 377", "ru"},
    {"В [резолюции 1244] Совета Безопасности сказано иное.", "UNSC 1244", "ru"},
    {"Радбез ухвалив [резолюцію 2623].", "UNSC 2623", "uk"},
    {"[Резолюція Генасамблеї ООН 68/262] про Крим.", "UNGA 68/262", "uk"},
    {"[Резолюції 2202] та [2623] Ради Безпеки ООН.", "UNSC 2202; UNSC 2623", "uk"},
    {"يطبق لبنان [القرار الدولي 1701].", "UNSC 1701", "ar"},
    {"نص [قراري مجلس الأمن 242] و[338] على ذلك.", "UNSC 242; UNSC 338", "ar"},
    {"اعتمدت الجمعية العامة [القرار 68/262].", "UNGA 68/262", "ar"},
    {"[قطعنامه شماره ۵۹۸] شورای امنیت پذیرفته شد.", "UNSC 598", "fa"},
    {"شورای حقوق بشر [قطعنامه 49/1] را تصویب کرد.", "HRC 49/1", "fa"},
    {"La Asamblea General aprobó la [resolución ES-11/1].", "UNGA ES-11/1", "es"},
    {"La [resolución número 2231] del Consejo de Seguridad rige.", "UNSC 2231", "es"},
    {"Las [resoluciones 2231 (2015)] e [1929 (2010)] de la ONU.", "UNSC 2231; UNSC 1929", "es"},
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
    {"The UN noted House Resolution 757.", ""},
    {"The UN noted S.Con.Res. 20 of the Senate.", ""},
    {"The UN noted H.Con.Res. 121.", ""},
    {"PACE Resolution 2463 was read at the UN.", ""},
    {"The UN noted Cabinet Resolution 58 (2020).", ""},
    {"The UN noted Government Resolution No. 2231.", ""},
    {"Arab League resolution 8914 was sent to the UN.", ""},
    {"Resolution 2463 (2022) of the Parliamentary Assembly worried the UN.", ""},
    {"The European Parliament adopted Resolution 2022 on the UN.", ""},
    {"UN experts cited the document S/2022/782.", ""},
    {"UN experts cited A/77/123 and S/PRST/2023/1.", ""},
    {"The draft A/ES-11/L.1 was before the UN.", ""},
    {"Le Parlement a adopté la résolution 2231.", "", "fr"},
    {"В ООН прочли постановление Госдумы и резолюцию ПАСЕ 2463.", "", "ru"},
    {"ООН помітила, що Європарламент ухвалив резолюцію 2231.", "", "uk"},
    {"El Parlamento aprobó la resolución 2231.", "", "es"},
    {"اعتمد البرلمان القرار 2231.", "", "ar"},
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
