#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::actual_reading;
using tests::expected_reading;
using tests::MarkedDates;

class SpanishDates : public testing::TestWithParam<MarkedDates> {};

// Published on a Thursday.
TEST_P(SpanishDates, AreFoundWhereTheyStandAndMeanTheirDays) {
  EXPECT_EQ(actual_reading(GetParam(), "es", "2022-10-20"), expected_reading(GetParam()));
}

const MarkedDates kDates[] = {
    {"El convoy salió el [19 de octubre de 2022].", "2022-10-19"},
    {"La guerra empezó el [24 de febrero].", "2022-02-24"},
    {"En [octubre de 2021] hubo un golpe.", "2021-10-01/2021-10-31"},
    {"En [agosto] terminó el asedio.", "2022-08-01/2022-08-31"},
    {"El pacto firmado en [2015] sigue.", "2015-01-01/2015-12-31"},
    {"El puente cayó [ayer].", "2022-10-19"},
    {"El puente cayó [anteayer].", "2022-10-18"},
    {"El puente cayó [antes de ayer].", "2022-10-18"},
    {"Las conversaciones siguen [mañana] en Ginebra.", "2022-10-21"},
    {"Saldrán [pasado mañana] hacia el norte.", "2022-10-22"},
    {"[Hoy] la ciudad está en calma.", "2022-10-20"},
    {"El puente cayó el [miércoles].", "2022-10-19"},
    {"El puente cayó el [lunes pasado].", "2022-10-17"},
    {"El puente cayó el [pasado martes].", "2022-10-18"},
    {"La reunión será el [próximo martes].", "2022-10-25"},
    {"La reunión será el [martes].", "2022-10-25"},
    {"La reunión será el [lunes que viene].", "2022-10-24"},
    {"Cayó la [semana pasada].", "2022-10-10/2022-10-16"},
    {"Saldrá la [semana que viene].", "2022-10-24/2022-10-30"},
    {"Cayó el [año pasado].", "2021-01-01/2021-12-31"},
    {"Saldrá el [próximo mes].", "2022-11-01/2022-11-30"},
    {"Cayó [hace tres semanas].", "2022-09-26/2022-10-02"},
    {"Cayó [hace un mes].", "2022-09-01/2022-09-30"},
    {"Murió [hace dos años].", "2020-01-01/2020-12-31"},
    {"Luchan [desde febrero de 2022].", "2022-02-01/2022-10-20"},
    {"Luchan [desde el 24 de febrero].", "2022-02-24/2022-10-20"},
    {"Luchan [desde hace dos años].", "2020-10-20/2022-10-20"},
    {"Lucharon del [3 al 7 de mayo].", "2022-05-03/2022-05-07"},
    {"Lucharon entre el [3 y el 7 de mayo].", "2022-05-03/2022-05-07"},
    {"Lucharon entre el [3 de mayo y el 7 de junio].", "2022-05-03/2022-06-07"},
    {"Lucharon desde el [3 hasta el 7 de mayo de 2021].", "2021-05-03/2021-05-07"},
    {"En la noche del [1 al 2 de marzo] hubo drones.", "2022-03-01/2022-03-02"},
    {"Llegó a [finales de agosto].", "2022-08-21/2022-08-31"},
    {"Llegó a [mediados de julio].", "2022-07-11/2022-07-20"},
    {"Llegó a [principios de septiembre de 2021].", "2021-09-01/2021-09-10"},
    {"A [principios de 2024] habrá elecciones.", "2024-01-01/2024-04-30"},
    {"A [finales del año pasado] hubo elecciones.", "2021-09-01/2021-12-31"},
    {"A [fin de año] habrá elecciones.", "2022-12-01/2022-12-31"},
    {"En el [primer trimestre de 2023] bajarán las ventas.", "2023-01-01/2023-03-31"},
    {"En el [segundo trimestre] bajaron las ventas.", "2022-04-01/2022-06-30"},
    {"En la [segunda mitad de 2021] bajaron las ventas.", "2021-07-01/2021-12-31"},
    {"En la [primera quincena de mayo] llovió.", "2022-05-01/2022-05-15"},
    {"En los [años noventa] hubo guerra.", "1990-01-01/1999-12-31"},
    {"En los [años 80] hubo guerra.", "1980-01-01/1989-12-31"},
    {"En la [década de 1980] hubo guerra.", "1980-01-01/1989-12-31"},
    {"En la [década de los setenta] hubo guerra.", "1970-01-01/1979-12-31"},
    {"A [finales de los años noventa] hubo guerra.", "1997-01-01/1999-12-31"},
    {"En el [verano de 2021] llovió poco.", "2021-06-01/2021-08-31"},
    {"El [verano pasado] llovió poco.", "2022-06-01/2022-08-31"},
    {"El [pasado mes de mayo] cayó la ciudad.", "2022-05-01/2022-05-31"},
    {"Durante el mes de [mayo] llovió.", "2022-05-01/2022-05-31"},
    {"Firmado el [3/4/2022].", "2022-04-03"},
    {"KIEV, [3 mar 2022] (EFE).- El ejército retrocede.", "2022-03-03"},
    {"KIEV, [3 de marzo] (EFE).- El ejército retrocede.", "2022-03-03"},
    {"Murió [anoche] en su casa.", "2022-10-19"},
    {"Murió [esta mañana] en su casa.", "2022-10-20"},
    {"Murió [ayer] por la mañana.", "2022-10-19"},
    {"La [noche pasada] hubo drones.", "2022-10-19"},
    {"Las [últimas dos semanas] fueron duras.", "2022-10-06/2022-10-20"},
    {"El [1º de mayo] es fiesta.", "2022-05-01"},
    {"Las elecciones de [2020] fueron limpias.", "2020-01-01/2020-12-31"},
    {"El [fin de semana pasado] hubo choques.", "2022-10-15/2022-10-16"},
    {"Volverán [dentro de dos semanas].", "2022-10-31/2022-11-06"},
    {"Entre [2014 y 2016] fue ministro.", "2014-01-01/2016-12-31"},
    {"El [martes 18 de octubre de 2022] se abrió la sesión.", "2022-10-18"},
    {"El [3 de mayo del año pasado] hubo choques.", "2021-05-03"},
    {"El ataque ocurrió en la madrugada del [sábado al domingo], hacia las 02:30.",
     "2022-10-15/2022-10-16"},
    {"Entre [enero y septiembre de 2022] llegaron 12.000 migrantes.", "2022-01-01/2022-09-30"},
    {"El [viernes 21 de octubre] a las 10:00, el Consejo se reunirá.", "2022-10-21"},
    {"Los 43 estudiantes desaparecieron la noche del [26 al 27 de septiembre de 2014].",
     "2014-09-26/2014-09-27"},
    {"El Dos de Mayo, la calle 25 de Mayo, la Plaza de Mayo, el [1 de mayo].", "2022-05-01"},
    {"Entre [finales de abril y principios de mayo].", "2022-04-21/2022-05-10"},
    {"En el [último trimestre de 2021] bajaron las ventas.", "2021-10-01/2021-12-31"},
    {"El cese el fuego, que arrancó el [1 de enero pasado], vence pronto.", "2022-01-01"},
    {"La operación seguirá durante el [invierno].", "2022-12-01/2023-02-28"},
    {"Hecho en Madrid, a [3 de marzo de 2022].", "2022-03-03"},
    {"En el [2015] llegó al poder.", "2015-01-01/2015-12-31"},
    {"El [viernes de la semana pasada] hubo choques.", "2022-10-14"},
    {"BOGOTÁ, [21 mayo].- El ministerio lo confirmó.", "2022-05-21"},
    {"Negocian [desde mediados de diciembre].", "2021-12-11/2022-10-20"},
    {"El [pasado fin de semana] murieron cinco soldados.", "2022-10-15/2022-10-16"},
    {"El ejército informó [este domingo] del ataque.", "2022-10-16"},
};
INSTANTIATE_TEST_SUITE_P(Dates, SpanishDates, testing::ValuesIn(kDates));

const MarkedDates kSeveralDates[] = {
    {"El [3 de mayo] cayó la ciudad. Al [día siguiente] huyó el alcalde.", "2022-05-03 2022-05-04"},
    {"El [3 de mayo] cayó la ciudad. [Ese mismo día] huyó el alcalde.", "2022-05-03 2022-05-03"},
    {"El [3 de mayo] cayó la ciudad. [Dos días después], huyó el alcalde.",
     "2022-05-03 2022-05-05"},
    {"El [3 de mayo] cayó la ciudad. El [día anterior] huyó el alcalde.", "2022-05-03 2022-05-02"},
    {"Moscú, [19 oct] (EFE).- El presidente ruso, Vladímir Putin, decretó [este "
     "miércoles] la ley marcial en cuatro regiones anexionadas a [finales de "
     "septiembre].",
     "2022-10-19 2022-10-19 2022-09-21/2022-09-30"},
    {"El [5 de octubre] por la mañana, el ejército anunció que había retomado tres "
     "aldeas, informó el [lunes] por la noche el gobernador.",
     "2022-10-05 2022-10-17"},
    {"Los inspectores llegarán la [próxima semana], a más tardar el [3 de noviembre].",
     "2022-10-24/2022-10-30 2022-11-03"},
    {"Fue nombrado en [julio de 2019] tras haber servido entre [2014 y 2016] como "
     "ministro.",
     "2019-07-01/2019-07-31 2014-01-01/2016-12-31"},
    {"En los [últimos seis meses] huyeron 1.500 personas; en las [últimas 24 horas], "
     "diez.",
     "2022-04-20/2022-10-20 2022-10-19/2022-10-20"},
    {"En [marzo] y [abril] los combates dejaron 300 muertos.",
     "2022-03-01/2022-03-31 2022-04-01/2022-04-30"},
    {"[Hace un mes] decidió partir. Hace ya ocho años que dura la guerra. [Hace unos "
     "días] volvió.",
     "2022-09-01/2022-09-30 2022-10-17"},
    {"El [próximo invierno] será difícil; el [invierno de 2021] fue suave.",
     "2022-12-01/2023-02-28 2021-12-01/2022-02-28"},
    {"Tres días después, el [12 de mayo], volvió; [un mes antes] se había ido.",
     "2022-05-12 2022-04-01/2022-04-30"},
    {"Para [finales de este año], y antes de [fin de mes], se entregarán 40 "
     "vehículos.",
     "2022-09-01/2022-12-31 2022-10-21/2022-10-31"},
    {"A [mediados de los años ochenta], en la [década de los 90], en los [noventa].",
     "1984-01-01/1986-12-31 1990-01-01/1999-12-31 1990-01-01/1999-12-31"},
    {"En el [siglo XX], el [año 2015] fue terrible, el [año pasado] también y el "
     "[próximo año] será peor.",
     "1901-01-01/2000-12-31 2015-01-01/2015-12-31 2021-01-01/2021-12-31 "
     "2023-01-01/2023-12-31"},
    {"Los días [2], [3] y [4 de septiembre de 2022]. El [30] y [31 de agosto].",
     "2022-09-02 2022-09-03 2022-09-04 2022-08-30 2022-08-31"},
    {"Publicado el [20/10/2022] a las 14:32. Actualizado el [20.10.22]. Fecha: "
     "[2022-10-20].",
     "2022-10-20 2022-10-20 2022-10-20"},
    {"[Desde hace casi tres años], [desde enero pasado], [desde ayer], [desde 2014].",
     "2019-10-20/2022-10-20 2022-01-01/2022-10-20 2022-10-19/2022-10-20 "
     "2014-01-01/2022-10-20"},
    {"El [segundo semestre de 2021] y el [tercer trimestre del año pasado].",
     "2021-07-01/2021-12-31 2021-07-01/2021-09-30"},
    {"Marzo fue duro. [Este marzo], el [próximo abril], en [abril pasado].",
     "2022-03-01/2022-03-31 2023-04-01/2023-04-30 2022-04-01/2022-04-30"},
    {"El [jueves 20], el pasado día 15, el día [3 de mayo].", "2022-10-20 2022-05-03"},
    {"Ginebra, [12 jul] (EFE).- Al menos 23 personas murieron el [lunes] en ataques "
     "aéreos, dijo [este martes] la ONU.",
     "2022-07-12 2022-10-17 2022-10-18"},
    {"Nacido el [7 de octubre de 1952], está en el poder [desde 1999], con un "
     "paréntesis entre [2008 y 2012].",
     "1952-10-07 1999-01-01/2022-10-20 2008-01-01/2012-12-31"},
    {"A lo largo del [mes pasado], a lo largo de [2021], durante [2020], a partir de "
     "[2025], hacia [2030].",
     "2022-09-01/2022-09-30 2021-01-01/2021-12-31 2020-01-01/2020-12-31 "
     "2025-01-01/2025-12-31 2030-01-01/2030-12-31"},
    {"La guerra civil ([1936-1939]), la crisis de [2008], la Constitución de [1978].",
     "1936-01-01/1939-12-31 2008-01-01/2008-12-31 1978-01-01/1978-12-31"},
    {"[Esta semana], [este mes], [este año], [esta década], [este siglo], [este "
     "lunes].",
     "2022-10-17/2022-10-23 2022-10-01/2022-10-31 2022-01-01/2022-12-31 "
     "2020-01-01/2029-12-31 2001-01-01/2100-12-31 2022-10-17"},
    {"El [lunes 17], el [martes 18] y el [miércoles 19].", "2022-10-17 2022-10-18 2022-10-19"},
    {"[Desde principios de año], [desde finales de 2021], [desde la semana pasada], "
     "[desde el lunes].",
     "2022-01-01/2022-10-20 2021-09-01/2022-10-20 2022-10-10/2022-10-20 "
     "2022-10-17/2022-10-20"},
    {"El mes de [mayo] fue sangriento, el [mes siguiente] también, y el [año "
     "siguiente] peor.",
     "2022-05-01/2022-05-31 2022-06-01/2022-06-30 2023-01-01/2023-12-31"},
    {"Llegó a [inicios de 2019], se fue el [15 del presente mes].",
     "2019-01-01/2019-04-30 2022-10-15"},
    {"El [6 de abril] se van. El [17], el alcalde asume.", "2022-04-06 2022-04-17"},
};
INSTANTIATE_TEST_SUITE_P(SeveralDates, SpanishDates, testing::ValuesIn(kSeveralDates));

const MarkedDates kLookAlikes[] = {
    {"El cantante Domingo vive en Sevilla con 2000 libros.", ""},
    {"Por la mañana y en la tarde no pasó nada.", ""},
    {"Las madres de la Plaza de Mayo marchan.", ""},
    {"Más de 2000 huyeron hacia la frontera.", ""},
    {"La resolución 2015 se cita en la página 1998.", ""},
    {"Pagó 1.990 euros por 2015 fusiles y 12 tanques.", ""},
    {"Hoy en día nadie vive allí.", ""},
    {"Los lunes cierra la oficina.", ""},
    {"El cuarto batallón tomó el segundo puente.", ""},
    {"Estuvo dos años y tres meses en la cárcel.", ""},
    {"Al día siguiente de su nombramiento dimitió.", ""},
    {"Ese día, aquella noche, esa semana, aquel año, el mismo mes.", ""},
    {"Tiene 35 años, ella 7 años. Un niño de tres años murió.", ""},
    {"Unos 2000 soldados y más de 2015 civiles; el número 1998; cobró 1990 dólares.", ""},
    {"Un año después del golpe, dos años después de la caída, cinco meses antes de "
     "las elecciones.",
     ""},
    {"El señor Abril, alcalde de Marzo, vive en la calle 8 de Mayo.", ""},
    {"Falleció a los 35 años. Fue condenado a 20 años y un día. 15 de los 43.", ""},
    {"Segundo año, tercer día de combates, primer mes de guerra.", ""},
    {"De 2.500 refugiados, 1.998 volvieron en 2 años. El código postal 28015.", ""},
};
INSTANTIATE_TEST_SUITE_P(LookAlikes, SpanishDates, testing::ValuesIn(kLookAlikes));

}  // namespace
}  // namespace corpus
