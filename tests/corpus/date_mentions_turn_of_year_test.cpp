#include <gtest/gtest.h>

#include <vector>

#include "tests/corpus/marked_dates.h"

// Dates near the ends of years, of months and of the years of other calendars.
namespace corpus {
namespace {

using tests::actual_reading;
using tests::expected_reading;
using tests::MarkedDates;

struct PublishedOn {
  std::string_view day;
  std::string_view language;
  MarkedDates dates;
};

void PrintTo(const PublishedOn& sample, std::ostream* out) {
  *out << sample.day << " " << sample.language << ": " << sample.dates.text;
}

class TurnOfYear : public testing::TestWithParam<PublishedOn> {};

TEST_P(TurnOfYear, DatesAreOfTheRightYear) {
  const PublishedOn& sample = GetParam();
  EXPECT_EQ(actual_reading(sample.dates, sample.language, sample.day),
            expected_reading(sample.dates));
}

const PublishedOn kGregorian[] = {
    {"2023-01-02", "fr", {"Le pont est tombé le [30 décembre].", "2022-12-30"}},
    {"2023-01-02", "fr", {"En [décembre], le pont est tombé.", "2022-12-01/2022-12-31"}},
    {"2023-01-02", "fr", {"Le pont est tombé le [mois dernier].", "2022-12-01/2022-12-31"}},
    {"2023-01-02", "fr", {"Le pont est tombé [jeudi].", "2022-12-29"}},
    {"2023-01-02", "fr", {"Le pont est tombé la [semaine dernière].", "2022-12-26/2023-01-01"}},
    {"2023-01-02", "fr", {"L'[hiver dernier] fut doux.", "2021-12-01/2022-02-28"}},
    {"2022-12-30", "fr", {"Le sommet s'ouvrira le [3 janvier].", "2023-01-03"}},
    {"2022-12-30",
     "fr",
     {"Du [30 décembre au 2 janvier], la route sera fermée.", "2022-12-30/2023-01-02"}},
    {"2023-01-02", "es", {"El puente cayó el [30 de diciembre].", "2022-12-30"}},
    {"2023-01-02", "es", {"Cayó [hace dos semanas].", "2022-12-19/2022-12-25"}},
    {"2024-03-01", "es", {"El puente cayó [ayer].", "2024-02-29"}},
    {"2023-03-31", "es", {"El puente cayó [hace un mes].", "2023-02-01/2023-02-28"}},
    {"2023-01-02", "ar", {"سقط الجسر في [30 كانون الأول].", "2022-12-30"}},
    {"2023-01-02", "ar", {"سقط الجسر [الشهر الماضي].", "2022-12-01/2022-12-31"}},
    {"2023-01-02", "ar", {"سقط الجسر في [الربع الأخير من 2022].", "2022-10-01/2022-12-31"}},
    {"2023-01-02", "ar", {"سقط الجسر في [30 من الشهر الماضي].", "2022-12-30"}},
    {"2022-12-30", "ar", {"سيفتتح المؤتمر في [3 يناير المقبل].", "2023-01-03"}},
};
INSTANTIATE_TEST_SUITE_P(Gregorian, TurnOfYear, testing::ValuesIn(kGregorian));

const PublishedOn kPersian[] = {
    {"2022-03-22", "fa", {"پل در [۲۸ اسفند] فرو ریخت.", "2022-03-19"}},
    {"2022-03-22", "fa", {"پل در [اسفند] فرو ریخت.", "2022-02-20/2022-03-20"}},
    {"2022-03-22", "fa", {"پل [ماه گذشته] فرو ریخت.", "2022-02-20/2022-03-20"}},
    {"2022-03-22", "fa", {"پل [سال گذشته] فرو ریخت.", "2021-03-21/2022-03-20"}},
    {"2022-03-20", "fa", {"پل [سال گذشته] فرو ریخت.", "2020-03-20/2021-03-20"}},
    {"2022-03-20", "fa", {"نشست در [۳ فروردین] برگزار خواهد شد.", "2022-03-23"}},
    {"2022-03-22", "fa", {"در [زمستان گذشته] برف بارید.", "2021-12-22/2022-03-20"}},
    {"2021-04-01", "fa", {"پل در [۳۰ اسفند ۱۳۹۹] فرو ریخت.", "2021-03-20"}},
    {"2022-03-22", "fa", {"پل در [۳۰ دسامبر] فرو ریخت.", "2021-12-30"}},
    {"2022-03-22", "fa", {"از [۲۸ اسفند تا ۲ فروردین] جاده بسته بود.", "2022-03-19/2022-03-22"}},
    {"2022-03-22", "fa", {"پل در [نیمه دوم سال گذشته] فرو ریخت.", "2021-09-23/2022-03-20"}},
};
INSTANTIATE_TEST_SUITE_P(Persian, TurnOfYear, testing::ValuesIn(kPersian));

const PublishedOn kIslamic[] = {
    {"2022-08-01", "ar", {"وقع الاتفاق في [29 ذي الحجة].", "2022-07-28"}},
    {"2022-08-01", "ar", {"وقع الاتفاق في [10 محرم 1444 هـ].", "2022-08-08"}},
    {"2022-03-30", "ar", {"ستبدأ الهدنة في [1 رمضان].", "2022-04-02"}},
    {"2022-05-20", "ar", {"بدأت الهدنة في شهر [رمضان].", "2022-04-02/2022-05-01"}},
    {"2022-05-20", "ar", {"من [10 إلى 15 رمضان 1443] توقف القتال.", "2022-04-11/2022-04-16"}},
    {"2022-05-20", "ar", {"وقع الاتفاق في [أواخر رمضان].", "2022-04-22/2022-05-01"}},
    {"2022-05-20", "ar", {"وقع الاتفاق في [غرة شوال 1443].", "2022-05-02"}},
    {"2022-05-20", "ar", {"وقع الاتفاق في [جمادى الآخرة 1443].", "2022-01-04/2022-02-01"}},
    {"2022-05-20", "ar", {"وقع الاتفاق في [27 ربيع الآخر 1443].", "2021-12-02"}},
    {"2022-05-20",
     "fa",
     {"آتش‌بس در [۱۵ رمضان ۱۴۴۳] آغاز شد.", "2022-04-16"}},
    {"2022-05-20",
     "fa",
     {"آتش‌بس در [دهم ذی‌الحجه ۱۴۴۲] آغاز شد.", "2021-07-20"}},
    {"2022-05-20", "en", {"The truce began on [27 Rajab 1443].", "2022-02-28"}},
    {"2022-05-20", "en", {"The truce began on [1 Shawwal 1443 AH].", "2022-05-02"}},
    {"2022-05-20", "en", {"It was dated [25 Jumada al-Thani 1443].", "2022-01-28"}},
    {"2022-05-20", "ar", {"بلغ العدد 1443 قتيلا في شعبان وكان رجب صديقه.", ""}},
};
INSTANTIATE_TEST_SUITE_P(Islamic, TurnOfYear, testing::ValuesIn(kIslamic));

TEST(DatesWithoutPublication, OnlyThoseThatNameTheirYearAreFound) {
  const auto found = [](std::string_view text, std::string_view language) {
    return tests::reading_of(text, tests::dates_in(text, language, ""));
  };
  EXPECT_EQ(found("Hier, le 3 mai 2022, au printemps, dans deux semaines.", "fr"),
            "Hier, le [3 mai 2022], au printemps, dans deux semaines.\n2022-05-03");
  EXPECT_EQ(found("Ayer, en mayo de 2022, la semana que viene.", "es"),
            "Ayer, en [mayo de 2022], la semana que viene.\n2022-05-01/2022-05-31");
  EXPECT_EQ(found("أمس، في 3 أيار 2022، قبل عامين.", "ar"),
            "أمس، في [3 أيار 2022]، قبل عامين.\n2022-05-03");
  EXPECT_EQ(found("دیروز، ۳ خرداد ۱۴۰۱، سه شنبه گذشته، امسال.", "fa"),
            "دیروز، [۳ خرداد ۱۴۰۱]، سه شنبه گذشته، امسال.\n2022-05-24");
}

TEST(DatesUnderAHeading, AreOfItsYear) {
  const auto found = [](std::string_view text, std::string_view language) {
    return tests::reading_of(text, tests::dates_in(text, language, "2022-10-20"));
  };
  EXPECT_EQ(found("Chronologie\n\n2012\n\n22 mars : la ville tombe.\n", "fr"),
            "Chronologie\n\n[2012]\n\n[22 mars] : la ville tombe.\n\n"
            "2012-01-01/2012-12-31 2012-03-22");
  EXPECT_EQ(found("Cronología\n\n1964\n\n27 mayo: cae la ciudad.\n", "es"),
            "Cronología\n\n[1964]\n\n[27 mayo]: cae la ciudad.\n\n"
            "1964-01-01/1964-12-31 1964-05-27");
  EXPECT_EQ(found("التسلسل\n\n2012\n\n17 يناير: سقطت المدينة.\n", "ar"),
            "التسلسل\n\n[2012]\n\n[17 يناير]: سقطت المدينة.\n\n"
            "2012-01-01/2012-12-31 2012-01-17");
}

// The anchors of a text's dates, in order.
std::vector<DateAnchor> anchors_of(std::string_view text, std::string_view language) {
  std::vector<DateAnchor> anchors;
  for (const DateMention& mention : tests::dates_in(text, language, "2022-10-20"))
    anchors.push_back(mention.anchor);
  return anchors;
}

TEST(DatesOfOtherLanguages, SayWhatTheyLeanOn) {
  using Anchors = std::vector<DateAnchor>;
  constexpr DateAnchor kItself = DateAnchor::Itself, kPublished = DateAnchor::Published,
                       kEarlier = DateAnchor::Earlier;
  EXPECT_EQ(anchors_of("Le 3 mai 2022, le lendemain, hier.", "fr"),
            (Anchors{kItself, kEarlier, kPublished}));
  EXPECT_EQ(anchors_of("Au premier trimestre 2022, au deuxième trimestre de cette année.", "fr"),
            (Anchors{kItself, kPublished}));
  EXPECT_EQ(anchors_of("El 3 de mayo de 2022, dos días después, la semana que viene.", "es"),
            (Anchors{kItself, kEarlier, kPublished}));
  EXPECT_EQ(anchors_of("في 3 أيار 2022، وفي اليوم التالي، نهاية العام الجاري.", "ar"),
            (Anchors{kItself, kEarlier, kPublished}));
  EXPECT_EQ(anchors_of("در ۳ خرداد ۱۴۰۱، روز بعد، پارسال.", "fa"),
            (Anchors{kItself, kEarlier, kPublished}));
}

}  // namespace
}  // namespace corpus
