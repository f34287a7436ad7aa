#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::actual_reading;
using tests::expected_reading;
using tests::MarkedDates;

class FrenchDates : public testing::TestWithParam<MarkedDates> {};

// Published on a Thursday.
TEST_P(FrenchDates, AreFoundWhereTheyStandAndMeanTheirDays) {
  EXPECT_EQ(actual_reading(GetParam(), "fr", "2022-10-20"), expected_reading(GetParam()));
}

const MarkedDates kDates[] = {
    {"Le convoi est parti le [19 octobre 2022].", "2022-10-19"},
    {"La guerre a commencé le [24 février].", "2022-02-24"},
    {"Le défilé du [1er mai] est annulé.", "2022-05-01"},
    {"En [octobre 2021], l'armée a pris le pouvoir.", "2021-10-01/2021-10-31"},
    {"En [août], le siège a pris fin.", "2022-08-01/2022-08-31"},
    {"L'accord signé en [2015] tient.", "2015-01-01/2015-12-31"},
    {"Le pont est tombé [hier].", "2022-10-19"},
    {"Le pont est tombé [avant-hier].", "2022-10-18"},
    {"Les pourparlers reprennent [demain].", "2022-10-21"},
    {"Ils partiront [après-demain].", "2022-10-22"},
    {"[Aujourd'hui], la ville est calme.", "2022-10-20"},
    {"Le pont est tombé [mercredi].", "2022-10-19"},
    {"Le pont est tombé [lundi dernier].", "2022-10-17"},
    {"La réunion est prévue [mardi prochain].", "2022-10-25"},
    {"La réunion est prévue [mardi].", "2022-10-25"},
    {"Les troupes doivent partir d'ici [vendredi].", "2022-10-21"},
    {"Il est tombé la [semaine dernière].", "2022-10-10/2022-10-16"},
    {"Il partira le [mois prochain].", "2022-11-01/2022-11-30"},
    {"Il est tombé [cette année].", "2022-01-01/2022-12-31"},
    {"L'[an dernier], la récolte fut bonne.", "2021-01-01/2021-12-31"},
    {"Ils se battent [depuis février 2022].", "2022-02-01/2022-10-20"},
    {"Ils se battent [depuis le 24 février].", "2022-02-24/2022-10-20"},
    {"Ils se battent [depuis février].", "2022-02-01/2022-10-20"},
    {"La ville est assiégée [depuis le mois de mars].", "2022-03-01/2022-10-20"},
    {"La ville est assiégée [depuis deux ans].", "2020-10-20/2022-10-20"},
    {"Il est tombé [il y a deux ans].", "2020-01-01/2020-12-31"},
    {"Il est tombé [il y a trois semaines].", "2022-09-26/2022-10-02"},
    {"Du [3 au 7 mai], ils ont tenu.", "2022-05-03/2022-05-07"},
    {"Entre le [3 mai et le 7 juin], ils ont tenu.", "2022-05-03/2022-06-07"},
    {"Dans la nuit du [1er au 2 mars], des drones ont frappé.", "2022-03-01/2022-03-02"},
    {"Dans la nuit de [mardi à mercredi], des drones ont frappé.", "2022-10-18/2022-10-19"},
    {"Les [trois dernières semaines] ont été dures.", "2022-09-29/2022-10-20"},
    {"L'[été 2021] fut sec.", "2021-06-01/2021-08-31"},
    {"L'[été dernier], le fleuve était bas.", "2022-06-01/2022-08-31"},
    {"Déposé le [3/4/2022].", "2022-04-03"},
    {"Déposé le [03.04.2022].", "2022-04-03"},
    {"Il est arrivé [fin août].", "2022-08-21/2022-08-31"},
    {"Il est arrivé à la [mi-juillet].", "2022-07-11/2022-07-20"},
    {"Il est arrivé [début septembre].", "2022-09-01/2022-09-10"},
    {"À la [fin du mois de mars], le front a bougé.", "2022-03-21/2022-03-31"},
    {"[Début 2024], un scrutin est prévu.", "2024-01-01/2024-04-30"},
    {"[Fin 2021], les troupes étaient déjà massées.", "2021-09-01/2021-12-31"},
    {"À la [fin de l'année], ils auront fini.", "2022-12-01/2022-12-31"},
    {"À la [mi-2023], le pont sera rouvert.", "2023-05-01/2023-08-31"},
    {"Au [premier trimestre 2023], les ventes baisseront.", "2023-01-01/2023-03-31"},
    {"Au [3e trimestre 2022], les ventes ont baissé.", "2022-07-01/2022-09-30"},
    {"Au [deuxième trimestre], les ventes ont baissé.", "2022-04-01/2022-06-30"},
    {"Au [premier semestre 2022], les ventes ont baissé.", "2022-01-01/2022-06-30"},
    {"Dans la [seconde moitié de 2021], les ventes ont baissé.", "2021-07-01/2021-12-31"},
    {"Dans les [années 1990], la région était en guerre.", "1990-01-01/1999-12-31"},
    {"Dans les [années 90], la région était en guerre.", "1990-01-01/1999-12-31"},
    {"Dans les [années quatre-vingt-dix], la région était en guerre.", "1990-01-01/1999-12-31"},
    {"Au [début des années 1980], il vivait à Beyrouth.", "1980-01-01/1983-12-31"},
    {"De [2014 à 2016], il était ministre.", "2014-01-01/2016-12-31"},
    {"L'accord de [2015] sur le nucléaire est mort.", "2015-01-01/2015-12-31"},
    {"KIEV, [3 mars] (AFP) - L'armée a reculé.", "2022-03-03"},
    {"Il a été tué [hier soir] à son domicile.", "2022-10-19"},
    {"La [nuit dernière], trois missiles sont tombés.", "2022-10-19"},
    {"[Ce matin], trois missiles sont tombés.", "2022-10-20"},
    {"Ils sont attendus [dans deux semaines].", "2022-10-31/2022-11-06"},
    {"Le scrutin aura lieu [ce week-end].", "2022-10-22/2022-10-23"},
    {"Le [week-end dernier], des heurts ont éclaté.", "2022-10-15/2022-10-16"},
    {"En [mai dernier], des heurts ont éclaté.", "2022-05-01/2022-05-31"},
    {"Le [3 mai de l'année dernière], des heurts ont éclaté.", "2021-05-03"},
    {"Au mois de [mai], des heurts ont éclaté.", "2022-05-01/2022-05-31"},
    {"Le [mardi 18 octobre 2022], la séance est ouverte.", "2022-10-18"},
    {"Ils jeûnent [depuis le 15 ramadan 1443].", "2022-04-16/2022-10-20"},
    {"A partir de [lundi], la route sera fermée.", "2022-10-24"},
    {"Ils doivent se rendre avant [vendredi].", "2022-10-21"},
    {"Les pourparlers durent jusqu'à [samedi].", "2022-10-22"},
    {"L'attaque a eu lieu dans la nuit de [samedi à dimanche], vers 02h30.",
     "2022-10-15/2022-10-16"},
    {"Au cours des [six derniers mois], 1 500 personnes ont fui.", "2022-04-20/2022-10-20"},
    {"Au cours des [dernières 24 heures], dix obus sont tombés.", "2022-10-19/2022-10-20"},
    {"Entre [janvier et septembre 2022], 12 000 migrants sont arrivés.", "2022-01-01/2022-09-30"},
    {"Le [1er semestre 2022] a été marqué par une hausse des prix.", "2022-01-01/2022-06-30"},
    {"Le [vendredi 21 octobre] à 10h00, le Conseil de sécurité se réunira.", "2022-10-21"},
    {"Au [printemps], les rebelles avaient pris Mocha.", "2022-03-01/2022-05-31"},
    {"Quelque 1.200 soldats et 2 000 policiers sont déployés [depuis avril 2020] dans "
     "l'est.",
     "2020-04-01/2022-10-20"},
    {"Les violences du [week-end] ont fait 12 morts.", "2022-10-15/2022-10-16"},
    {"[Depuis la semaine dernière], la ville est sans eau.", "2022-10-10/2022-10-20"},
    {"Le 24 courant, le [15 de ce mois], à la date du 3.", "2022-10-15"},
    {"Au [dernier trimestre de 2021], les ventes ont baissé.", "2021-10-01/2021-12-31"},
    {"OUAGADOUGOU, [30 sept 2022] (AFP) - Des tirs ont retenti dans plusieurs quartiers.",
     "2022-09-30"},
    {"BANGUI, [30 sept] (Reuters) - Des tirs ont retenti dans plusieurs quartiers.", "2022-09-30"},
    {"Fait à Bruxelles, le [3 mars 2022].", "2022-03-03"},
    {"Au cours de la période allant du [16 juin au 20 octobre 2022], 120 incidents ont "
     "eu lieu.",
     "2022-06-16/2022-10-20"},
    {"Dans la nuit d'[hier à aujourd'hui], la base a été attaquée.", "2022-10-19/2022-10-20"},
    {"[Depuis le début de 2021], 335 soldats ont été tués.", "2021-01-01/2022-10-20"},
    {"L'attaque a eu lieu [ce dimanche].", "2022-10-16"},
    {"L'attaque aura lieu [ce dimanche].", "2022-10-23"},
    {"Le [prochain week-end] sera long.", "2022-10-22/2022-10-23"},
    {"[1966] : le groupe change de nom.", "1966-01-01/1966-12-31"},
    {"- [17 jan 2012]: une offensive commence dans le nord.", "2012-01-17"},
};
INSTANTIATE_TEST_SUITE_P(Dates, FrenchDates, testing::ValuesIn(kDates));

const MarkedDates kSeveralDates[] = {
    {"Arrêté [mardi], il a été libéré le [lendemain].", "2022-10-18 2022-10-19"},
    {"Il a parlé [mercredi]. La [veille], un obus avait tué deux enfants.",
     "2022-10-19 2022-10-18"},
    {"Le [3 mai], la ville est prise. [Deux jours plus tard], elle est libre.",
     "2022-05-03 2022-05-05"},
    {"Le [3 mai], la ville est prise. Le [même jour], le maire fuit.", "2022-05-03 2022-05-03"},
    {"Le [3 mai], la ville est prise. [Ce jour-là], le maire fuit.", "2022-05-03 2022-05-03"},
    {"[Dimanche], il a plu. Le [17 octobre], il a neigé.", "2022-10-16 2022-10-17"},
    {"Les [3] et [7 mai], des heurts ont éclaté.", "2022-05-03 2022-05-07"},
    {"MOSCOU, [19 oct 2022] (AFP) - Le président russe Vladimir Poutine a décrété "
     "[mercredi] la loi martiale dans quatre régions annexées [fin septembre].",
     "2022-10-19 2022-10-19 2022-09-21/2022-09-30"},
    {"Le [5 octobre] au matin, l'armée a annoncé avoir repris trois villages, a "
     "indiqué [lundi] soir le gouverneur.",
     "2022-10-05 2022-10-17"},
    {"Les inspecteurs de l'AIEA sont attendus sur place la [semaine prochaine], au plus "
     "tard le [3 novembre].",
     "2022-10-24/2022-10-30 2022-11-03"},
    {"Il avait été nommé en [juillet 2019] après avoir servi de [2014 à 2016] comme "
     "ministre.",
     "2019-07-01/2019-07-31 2014-01-01/2016-12-31"},
    {"En [mars] et [avril], les combats ont fait 300 morts.",
     "2022-03-01/2022-03-31 2022-04-01/2022-04-30"},
    {"[Il y a un mois], elle décidait de partir. [Il y a un an] jour pour jour, le coup "
     "d'Etat.",
     "2022-09-01/2022-09-30 2021-01-01/2021-12-31"},
    {"Le conflit, qui dure [depuis huit ans], a fait 377.000 morts [fin 2021], selon "
     "l'ONU.",
     "2014-10-20/2022-10-20 2021-09-01/2021-12-31"},
    {"L'[hiver prochain] s'annonce difficile; l'[hiver 2021-2022] avait été doux.",
     "2022-12-01/2023-02-28 2021-12-01/2022-02-28"},
    {"[Mardi 18 octobre], des drones ont visé Kiev; la [veille], cinq personnes "
     "étaient mortes.",
     "2022-10-18 2022-10-17"},
    {"D'ici la [fin de l'année], 40 véhicules seront livrés, puis 20 autres d'ici "
     "[fin 2023].",
     "2022-12-01/2022-12-31 2023-09-01/2023-12-31"},
    {"Dans les [années 1980] et [1990], au [milieu des années 2000], le pays...",
     "1980-01-01/1989-12-31 1990-01-01/1999-12-31 2004-01-01/2006-12-31"},
    {"Au [XXe siècle], au cours du [XIXe siècle], au [19e siècle].",
     "1901-01-01/2000-12-31 1801-01-01/1900-12-31 1801-01-01/1900-12-31"},
    {"L'[année 2015] fut terrible, l'[année dernière] aussi, et l'[année prochaine] "
     "sera pire.",
     "2015-01-01/2015-12-31 2021-01-01/2021-12-31 2023-01-01/2023-12-31"},
    {"Le [30] et le [31 août], puis les [2], [3] et [4 septembre 2022].",
     "2022-08-30 2022-08-31 2022-09-02 2022-09-03 2022-09-04"},
    {"Publié le [20/10/2022] à 14:32, mis à jour le [20.10.22].", "2022-10-20 2022-10-20"},
    {"Le ministre a été limogé en [2019], [deux ans plus tôt], selon un rapport "
     "publié en [2021].",
     "2019-01-01/2019-12-31 2017-01-01/2017-12-31 2021-01-01/2021-12-31"},
    {"GENÈVE, [12 juillet] (Reuters) - Au moins 23 personnes ont été tuées [lundi] "
     "dans des frappes aériennes, a déclaré [mardi] l'ONU.",
     "2022-07-12 2022-10-17 2022-10-18"},
    {"Né le [7 octobre 1952] à Leningrad, il est au pouvoir [depuis 1999], avec une "
     "parenthèse entre [2008 et 2012].",
     "1952-10-07 1999-01-01/2022-10-20 2008-01-01/2012-12-31"},
    {"Une trêve de 72 heures, entrée en vigueur [mercredi] à minuit, devait expirer "
     "[samedi] matin.",
     "2022-10-19 2022-10-22"},
    {"L'opération Barkhane, lancée le [1er août 2014], s'est achevée en [novembre "
     "2022].",
     "2014-08-01 2022-11-01/2022-11-30"},
    {"En [2021-2022], durant la saison [2021/22], en [2021/2022].",
     "2021-01-01/2022-12-31 2021-01-01/2022-12-31 2021-01-01/2022-12-31"},
    {"[Fin mars]-[début avril], entre [fin avril et début mai], de [fin mai à "
     "mi-juin].",
     "2022-03-21/2022-03-31 2022-04-01/2022-04-10 2022-04-21/2022-05-10 "
     "2022-05-21/2022-06-20"},
    {"Trois soldats tués en [mai], deux en [juin] et un en [septembre].",
     "2022-05-01/2022-05-31 2022-06-01/2022-06-30 2022-09-01/2022-09-30"},
    {"Jusqu'en [2025], jusqu'à [fin 2024], d'ici à [2030], à l'horizon [2035], avant "
     "[2027].",
     "2025-01-01/2025-12-31 2024-09-01/2024-12-31 2030-01-01/2030-12-31 "
     "2035-01-01/2035-12-31 2027-01-01/2027-12-31"},
    {"Le mois de [mai] a été sanglant, le [mois suivant] aussi, et l'[année suivante] "
     "pire.",
     "2022-05-01/2022-05-31 2022-06-01/2022-06-30 2023-01-01/2023-12-31"},
    {"Le [6 avril], ils partent. Le [17], le maire est investi.", "2022-04-06 2022-04-17"},
};
INSTANTIATE_TEST_SUITE_P(SeveralDates, FrenchDates, testing::ValuesIn(kSeveralDates));

const MarkedDates kLookAlikes[] = {
    {"Plus de 2000 soldats marchent vers la mer.", ""},
    {"Il a mis deux ans et trois mois.", ""},
    {"En sept ans de guerre, rien n'a changé.", ""},
    {"Le rover de la mission Mars est en panne sur Mars.", ""},
    {"La résolution 2015 du Conseil est citée à la page 1998.", ""},
    {"Plus de 2000 ont fui vers la frontière.", ""},
    {"Le gouverneur Mai a payé 1 990 euros et 2015 dollars.", ""},
    {"La veille de l'attaque, tout était calme.", ""},
    {"Il a été blessé deux jours après le raid.", ""},
    {"Il compte 12 chars, 3 avions et 1950 hommes.", ""},
    {"Le lendemain de sa nomination, il a démissionné.", ""},
    {"Il a 35 ans, elle a 7 ans. Un enfant de trois ans est mort.", ""},
    {"Les forces ont tiré 20 obus de 155 mm et 1 500 roquettes.", ""},
    {"Un an après le coup d'Etat, deux ans après la chute, cinq mois avant les "
     "élections.",
     ""},
    {"M. Avril, le maire de Mars, habite rue du 8-Mai, place du 11-Novembre.", ""},
    {"Sur 2 500 réfugiés, 1 998 sont rentrés en 2 ans. Le code postal 75015.", ""},
    {"Le ministre travaille de trois à sept heures par jour.", ""},
    {"Jan et les 27 autres sont partis. Le 17, personne ne parle.", ""},
};
INSTANTIATE_TEST_SUITE_P(LookAlikes, FrenchDates, testing::ValuesIn(kLookAlikes));

}  // namespace
}  // namespace corpus
