#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

// The same dates in the languages beside English.
namespace corpus {
namespace {

using tests::actual_reading;
using tests::expected_reading;
using tests::MarkedDates;

struct InLanguage {
  std::string_view language;
  MarkedDates dates;
};

void PrintTo(const InLanguage& sample, std::ostream* out) {
  *out << sample.language << ": " << sample.dates.text;
}

class ForeignDates : public testing::TestWithParam<InLanguage> {};

TEST_P(ForeignDates, AreFoundWhereTheyStandAndMeanTheirDays) {
  const InLanguage& sample = GetParam();
  EXPECT_EQ(actual_reading(sample.dates, sample.language, "2022-10-20"),
            expected_reading(sample.dates));
}

const InLanguage kFrench[] = {
    {"fr", {"Le convoi est parti le [19 octobre 2022].", "2022-10-19"}},
    {"fr", {"La guerre a commencé le [24 février].", "2022-02-24"}},
    {"fr", {"Le défilé du [1er mai] est annulé.", "2022-05-01"}},
    {"fr", {"En [octobre 2021], l'armée a pris le pouvoir.", "2021-10-01/2021-10-31"}},
    {"fr", {"En [août], le siège a pris fin.", "2022-08-01/2022-08-31"}},
    {"fr", {"L'accord signé en [2015] tient.", "2015-01-01/2015-12-31"}},
    {"fr", {"Le pont est tombé [hier].", "2022-10-19"}},
    {"fr", {"Le pont est tombé [avant-hier].", "2022-10-18"}},
    {"fr", {"Les pourparlers reprennent [demain].", "2022-10-21"}},
    {"fr", {"[Aujourd'hui], la ville est calme.", "2022-10-20"}},
    {"fr", {"Le pont est tombé [mercredi].", "2022-10-19"}},
    {"fr", {"Le pont est tombé [lundi dernier].", "2022-10-17"}},
    {"fr", {"Il est tombé la [semaine dernière].", "2022-10-10/2022-10-16"}},
    {"fr", {"Il est tombé [cette année].", "2022-01-01/2022-12-31"}},
    {"fr", {"Ils se battent [depuis février 2022].", "2022-02-01/2022-10-20"}},
    {"fr", {"Ils se battent [depuis le 24 février].", "2022-02-24/2022-10-20"}},
    {"fr", {"Il est tombé [il y a deux ans].", "2020-01-01/2020-12-31"}},
    {"fr", {"Du [3 au 7 mai], ils ont tenu.", "2022-05-03/2022-05-07"}},
    {"fr", {"Entre le [3 mai et le 7 juin], ils ont tenu.", "2022-05-03/2022-06-07"}},
    {"fr", {"Les [trois dernières semaines] ont été dures.", "2022-09-29/2022-10-20"}},
    {"fr", {"L'[été 2021] fut sec.", "2021-06-01/2021-08-31"}},
    {"fr", {"Déposé le [3/4/2022].", "2022-04-03"}},
    {"fr", {"Plus de 2000 soldats marchent vers la mer.", ""}},
    {"fr", {"Il a mis deux ans et trois mois.", ""}},
};
INSTANTIATE_TEST_SUITE_P(French, ForeignDates, testing::ValuesIn(kFrench));

const InLanguage kSpanish[] = {
    {"es", {"El convoy salió el [19 de octubre de 2022].", "2022-10-19"}},
    {"es", {"La guerra empezó el [24 de febrero].", "2022-02-24"}},
    {"es", {"En [octubre de 2021] hubo un golpe.", "2021-10-01/2021-10-31"}},
    {"es", {"El pacto firmado en [2015] sigue.", "2015-01-01/2015-12-31"}},
    {"es", {"El puente cayó [ayer].", "2022-10-19"}},
    {"es", {"El puente cayó el [miércoles].", "2022-10-19"}},
    {"es", {"El puente cayó el [lunes pasado].", "2022-10-17"}},
    {"es", {"Cayó la [semana pasada].", "2022-10-10/2022-10-16"}},
    {"es", {"Cayó el [año pasado].", "2021-01-01/2021-12-31"}},
    {"es", {"Cayó [hace tres semanas].", "2022-09-26/2022-10-02"}},
    {"es", {"Luchan [desde febrero de 2022].", "2022-02-01/2022-10-20"}},
    {"es", {"Lucharon del [3 al 7 de mayo].", "2022-05-03/2022-05-07"}},
    {"es", {"El cantante Domingo vive en Sevilla con 2000 libros.", ""}},
};
INSTANTIATE_TEST_SUITE_P(Spanish, ForeignDates, testing::ValuesIn(kSpanish));

const InLanguage kArabic[] = {
    {"ar", {"غادرت القافلة في [19 أكتوبر 2022].", "2022-10-19"}},
    {"ar", {"غادرت القافلة في [١٩ تشرين الأول ٢٠٢٢].", "2022-10-19"}},
    {"ar", {"غادرت القافلة في [19 أكتوبر/تشرين الأول 2022].", "2022-10-19"}},
    {"ar", {"غادرت القافلة في [3 كانون الثاني 2022].", "2022-01-03"}},
    {"ar", {"بدأت الحرب في [24 شباط].", "2022-02-24"}},
    {"ar", {"انتهى الحصار في [أيار 2021].", "2021-05-01/2021-05-31"}},
    {"ar", {"وقع الاتفاق [عام 2015].", "2015-01-01/2015-12-31"}},
    {"ar", {"سقط الجسر [أمس].", "2022-10-19"}},
    {"ar", {"سقط الجسر يوم [الأربعاء].", "2022-10-19"}},
    {"ar", {"سقط الجسر [الأسبوع الماضي].", "2022-10-10/2022-10-16"}},
    {"ar", {"سقط الجسر [العام الماضي].", "2021-01-01/2021-12-31"}},
    {"ar", {"سقط الجسر [قبل عامين].", "2020-01-01/2020-12-31"}},
    {"ar", {"يتقاتلون [منذ فبراير 2022].", "2022-02-01/2022-10-20"}},
    {"ar", {"قتل 2015 جنديا في المعركة.", ""}},
};
INSTANTIATE_TEST_SUITE_P(Arabic, ForeignDates, testing::ValuesIn(kArabic));

const InLanguage kPersian[] = {
    {"fa", {"کاروان در [۱۹ اکتبر ۲۰۲۲] رفت.", "2022-10-19"}},
    {"fa", {"کاروان در [۲۷ مهر ۱۴۰۱] رفت.", "2022-10-19"}},
    {"fa", {"محاصره در [خرداد ۱۴۰۱] پایان یافت.", "2022-05-22/2022-06-21"}},
    {"fa", {"محاصره در [سال ۱۴۰۰] پایان یافت.", "2021-03-21/2022-03-20"}},
    {"fa", {"پل [دیروز] فرو ریخت.", "2022-10-19"}},
    {"fa", {"پل روز [چهارشنبه] فرو ریخت.", "2022-10-19"}},
    {"fa", {"پل [هفته گذشته] فرو ریخت.", "2022-10-10/2022-10-16"}},
    {"fa", {"پل [دو سال پیش] فرو ریخت.", "2020-01-01/2020-12-31"}},
};
INSTANTIATE_TEST_SUITE_P(Persian, ForeignDates, testing::ValuesIn(kPersian));

}  // namespace
}  // namespace corpus
