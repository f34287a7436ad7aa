#include "corpus/name_likeness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "corpus/name_keys.h"

namespace corpus {
namespace {

struct TwoNames {
  std::string_view one;
  std::string_view other;
};

void PrintTo(const TwoNames& names, std::ostream* out) {
  *out << names.one << " / " << names.other;
}

double likeness(const TwoNames& names) {
  return likeness_of(parts_of_name(names.one, ""), parts_of_name(names.other, ""));
}

bool have_one_key(const TwoNames& names) {
  const std::vector<std::string> filed = person_keys(names.one);
  const std::vector<std::string> sought = likely_person_keys(parts_of_name(names.other, ""));
  return std::find_first_of(filed.begin(), filed.end(), sought.begin(), sought.end()) !=
         filed.end();
}

class SamePerson : public testing::TestWithParam<TwoNames> {};
TEST_P(SamePerson, IsFiledUnderOneKeyAndAlike) {
  EXPECT_TRUE(have_one_key(GetParam()));
  EXPECT_GT(likeness(GetParam()), 0);
}

const TwoNames kLatin[] = {
    {"Volodymyr Zelensky", "Volodymyr Zelenskyy"},
    {"Volodymyr Zelenskyy", "Vladimir Zelenskiy"},
    {"Volodymyr Zelenskiy", "Wolodymyr Selenskyj"},
    {"Volodymyr Zelensky", "ZELENSKYY Volodymyr"},
    {"Dmytro Kuleba", "Dmitry Kuleba"},
    {"Sergei Lavrov", "Sergey Lavrov"},
    {"Sergei Lavrov", "Sergej Lawrow"},
    {"Sergey Lavrov", "Serguei Lavroff"},
    {"Sergei Shoigu", "Sergey Shoygu"},
    {"Sergiy Kyslytsya", "Serhii Kyslytsia"},
    {"Sergiy Kyslytsya", "Sergei Kyslitsa"},
    {"Yevgeny Prigozhin", "Evgeny Prigozhin"},
    {"Yevgeny Prigozhin", "Evgenii Prigozhin"},
    {"Dmitry Medvedev", "Dmitri Medvedev"},
    {"Dmitry Medvedev", "Dmitrij Medwedew"},
    {"Dmitry Polyanskiy", "Dmitry Polyansky"},
    {"Vasily Nebenzya", "Vassily Nebenzia"},
    {"Vasily Nebenzya", "Vasiliy Nebenzya"},
    {"Vladimir Putin", "Wladimir Putin"},
    {"Vladimir Putin", "Vladimir Vladimirovich Putin"},
    {"Vladimir Putin", "Putin Vladimir"},
    {"Mikhail Gorbachev", "Michail Gorbatschow"},
    {"Mikhail Gorbachev", "Mikhail Gorbachov"},
    {"Nikita Khrushchev", "Nikita Chruschtschow"},
    {"Petro Poroshenko", "Pyotr Poroshenko"},
    {"Oleksandr Syrskyi", "Alexander Syrsky"},
    {"Oleksandr Syrskyi", "Aleksandr Syrskiy"},
    {"Valerii Zaluzhnyi", "Valery Zaluzhny"},
    {"Oleksii Reznikov", "Alexei Reznikov"},
    {"Oleksiy Honcharuk", "Alexei Goncharuk"},
    {"Andrii Yermak", "Andriy Ermak"},
    {"Mykola Azarov", "Nikolai Azarov"},
    {"Mykhailo Podolyak", "Mikhail Podoliak"},
    {"Yulia Tymoshenko", "Julia Timoshenko"},
    {"Oleh Syniehubov", "Oleg Sinegubov"},
    {"Ihor Terekhov", "Igor Terekhov"},
    {"Yuriy Ihnat", "Yurii Ihnat"},
    {"Ramzan Kadyrov", "Ramsan Kadyrow"},
    {"Alexander Lukashenko", "Aleksandr Lukashenko"},
    {"Nikol Pashinyan", "Nikol Pashinian"},
    {"Joe Biden", "Joseph Biden"},
    {"Joe Biden", "Joseph R. Biden"},
    {"Joseph R. Biden Jr.", "Joseph Biden Jr"},
    {"Bill Clinton", "William Clinton"},
    {"Bill Burns", "William J. Burns"},
    {"Mike Pompeo", "Michael Pompeo"},
    {"Michael R. Pompeo", "Mike Pompeo"},
    {"Bob Menendez", "Robert Menendez"},
    {"Tony Blinken", "Antony Blinken"},
    {"Antony J. Blinken", "Anthony Blinken"},
    {"Jim Mattis", "James Mattis"},
    {"Rick Perry", "Richard Perry"},
    {"Liz Truss", "Elizabeth Truss"},
    {"Chris Murphy", "Christopher Murphy"},
    {"Jeff Feltman", "Jeffrey D. Feltman"},
    {"Joe Biden", "J. Biden"},
    {"Vladimir Putin", "V. Putin"},
    {"DEREK CHOLLET", "Derek Chollet"},
    {"Joseph R. Biden", "Joe R. Biden"},
    {"William J. Burns", "William Joseph Burns"},
    {"Nicolas de Rivière", "Nicolas de Riviere"},
    {"Ursula von der Leyen", "Ursula Von der Leyen"},
    {"António Guterres", "Antonio Guterres"},
    {"Gerhard Schröder", "Gerhard Schroeder"},
    {"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"},
    {"Recep Tayyip Erdoğan", "Recep Erdogan"},
    {"Viktor Orbán", "Orban Viktor"},
    {"Aleksandar Vučić", "Aleksandar Vucic"},
    {"Benjamin Netanyahu", "Binyamin Netanyahu"},
    {"Benjamin Netanyahu", "Benjamin Netanjahu"},
    {"Muammar Gaddafi", "Moammar Gadhafi"},
    {"Muammar Gaddafi", "Mouammar Kadhafi"},
    {"Muammar Gaddafi", "Muammar Qadhafi"},
    {"Muammar Gaddafi", "Muammar al-Gaddafi"},
    {"Bashar al-Assad", "Bashar Assad"},
    {"Bashar al-Assad", "Bachar el-Assad"},
    {"Bashar al-Assad", "Bashar Al Asad"},
    {"Abdel Fattah al-Burhan", "Abdelfattah Burhan"},
    {"Abdel Fattah al-Burhan", "Abd al-Fattah Al-Burhan"},
    {"Abdel Fattah al-Burhan", "Abdul Fattah al-Burhan"},
    {"Abdel Fattah el-Sisi", "Abdul-Fattah al-Sisi"},
    {"Mohammed bin Salman", "Mohammad bin Salman"},
    {"Mohammed bin Salman", "Muhammad ibn Salman"},
    {"Mohamed Hamdan Dagalo", "Mohammed Hamdan Daglo"},
    {"Hossein Salami", "Hussein Salami"},
    {"Hossein Amir-Abdollahian", "Hossein Amirabdollahian"},
    {"Qasem Soleimani", "Qassem Suleimani"},
    {"Qasem Soleimani", "Ghassem Soleimani"},
    {"Esmail Qaani", "Ismail Ghaani"},
    {"Ebrahim Raisi", "Ibrahim Raisi"},
    {"Ali Khamenei", "Ali Khamene'i"},
    {"Ismail Haniyeh", "Ismael Haniya"},
    {"Hassan Nasrallah", "Hasan Nasrallah"},
    {"Khalifa Haftar", "Khaleefa Haftar"},
    {"Moqtada al-Sadr", "Muqtada Sadr"},
    {"Nouri al-Maliki", "Nuri al-Maliki"},
    {"Mustafa al-Kadhimi", "Mustapha Kadhimi"},
    {"Abdullah Hamdok", "Abdalla Hamdok"},
    {"Ali Abdullah Saleh", "Ali Abdallah Salih"},
    {"Omar al-Bashir", "Umar al-Bashir"},
    {"Mahmoud Ahmadinejad", "Mahmud Ahmadinejad"},
    {"Mohammad Javad Zarif", "Javad Zarif"},
    {"Kim Jong Un", "Kim Jong-un"},
    {"Kim Jong Un", "KIM Jong-Un"},
    {"Kim Jong Un", "Jong Un Kim"},
    {"Ban Ki-moon", "Ban Ki Moon"},
    {"Xi Jinping", "XI JINPING"},
    {"Nguyen Phu Trong", "Nguyễn Phú Trọng"},
    {"Felix Tshisekedi", "Félix Tshisekedi"},
};
INSTANTIATE_TEST_SUITE_P(InLatinLetters, SamePerson, testing::ValuesIn(kLatin));

const TwoNames kCyrillic[] = {
    {"Volodymyr Zelensky", "Владимир Зеленский"},
    {"Volodymyr Zelenskyy", "Володимир Зеленський"},
    {"Владимир Зеленский", "Володимир Зеленський"},
    {"Володимир Зеленський", "Зеленський Володимир Олександрович"},
    {"Володимир Зеленський", "Володимира Зеленського"},
    {"Vladimir Putin", "Владимир Путин"},
    {"Vladimir Putin", "Владимир Владимирович Путин"},
    {"Владимир Путин", "Владимиром Путиным"},
    {"Dmytro Kuleba", "Дмитро Кулеба"},
    {"Dmytro Kuleba", "Дмитрий Кулеба"},
    {"Дмитро Кулеба", "Дмитром Кулебою"},
    {"Sergei Lavrov", "Сергей Лавров"},
    {"Sergei Lavrov", "Сергій Лавров"},
    {"Сергей Лавров", "Сергея Лаврова"},
    {"Сергей Лавров", "С. Лавров"},
    {"Sergei Shoigu", "Сергей Шойгу"},
    {"Sergiy Kyslytsya", "Сергій Кислиця"},
    {"Sergiy Kyslytsya", "Кислица Сергей Олегович"},
    {"Yevgeny Prigozhin", "Евгений Пригожин"},
    {"Valery Gerasimov", "Валерій Герасимов"},
    {"Oleh Syniehubov", "Олег Синегубов"},
    {"Oleh Syniehubov", "Олег Синєгубов"},
    {"Oleksii Reznikov", "Алексей Резников"},
    {"Oleksandr Syrskyi", "Олександр Сирський"},
    {"Oleksandr Syrskyi", "Александр Сырский"},
    {"Mykhailo Podolyak", "Михайло Подоляк"},
    {"Yulia Tymoshenko", "Юлія Тимошенко"},
    {"Petro Poroshenko", "Петр Порошенко"},
    {"Joe Biden", "Джо Байден"},
    {"Antony Blinken", "Энтони Блинкен"},
    {"Donald Trump", "Дональд Трамп"},
    {"Angela Merkel", "Ангела Меркель"},
    {"Emmanuel Macron", "Эмманюэль Макрон"},
    {"Benjamin Netanyahu", "Биньямин Нетаньяху"},
    {"Recep Tayyip Erdoğan", "Реджеп Тайип Эрдоган"},
    {"Bashar al-Assad", "Башар Асад"},
    {"Bashar al-Assad", "Башар аль-Асад"},
    {"Muammar Gaddafi", "Муаммар Каддафи"},
    {"Ali Khamenei", "Али Хаменеи"},
    {"Abdel Fattah al-Burhan", "Абдель Фаттах аль-Бурхан"},
    {"Mohammed bin Salman", "Мухаммед бин Салман"},
    {"Hassan Nasrallah", "Хасан Насралла"},
    {"Khalifa Haftar", "Халифа Хафтар"},
    {"Ramzan Kadyrov", "Рамзан Кадыров"},
};
INSTANTIATE_TEST_SUITE_P(InCyrillic, SamePerson, testing::ValuesIn(kCyrillic));

const TwoNames kArabic[] = {
    {"Volodymyr Zelensky", "فولوديمير زيلينسكي"},
    {"Vladimir Putin", "فلاديمير بوتين"},
    {"Vladimir Putin", "ولادیمیر پوتین"},
    {"Sergei Lavrov", "سيرغي لافروف"},
    {"Joe Biden", "جو بايدن"},
    {"Bashar al-Assad", "بشار الأسد"},
    {"Башар Асад", "بشار الأسد"},
    {"Muammar Gaddafi", "معمر القذافي"},
    {"Abdel Fattah al-Burhan", "عبد الفتاح البرهان"},
    {"عبد الفتاح البرهان", "عبدالفتاح البرهان"},
    {"Abdelfattah Al Burhan", "عبد الفتاح البرهان"},
    {"Mohamed Hamdan Dagalo", "محمد حمدان دقلو"},
    {"Mohammed bin Salman", "محمد بن سلمان"},
    {"Benjamin Netanyahu", "بنيامين نتنياهو"},
    {"Recep Tayyip Erdoğan", "رجب طيب أردوغان"},
    {"Hassan Nasrallah", "حسن نصر الله"},
    {"Ismail Haniyeh", "إسماعيل هنية"},
    {"Ismail Haniyeh", "اسماعیل هنیه"},
    {"Qasem Soleimani", "قاسم سلیمانی"},
    {"Qasem Soleimani", "قاسم سليماني"},
    {"Ali Khamenei", "علی خامنه‌ای"},
    {"Ali Khamenei", "علي خامنئي"},
    {"Hossein Salami", "حسین سلامی"},
    {"Ebrahim Raisi", "ابراهیم رئیسی"},
    {"Mohammad Javad Zarif", "محمدجواد ظریف"},
    {"Khalifa Haftar", "خليفة حفتر"},
    {"Moqtada al-Sadr", "مقتدى الصدر"},
    {"Nouri al-Maliki", "نوري المالكي"},
    {"Abdalla Hamdok", "عبد الله حمدوك"},
    {"Mahmoud Abbas", "محمود عباس"},
    {"Antonio Guterres", "أنطونيو غوتيريس"},
    {"Staffan de Mistura", "ستافان دي ميستورا"},
};
INSTANTIATE_TEST_SUITE_P(InArabicLetters, SamePerson, testing::ValuesIn(kArabic));

class OtherPersons : public testing::TestWithParam<TwoNames> {};
TEST_P(OtherPersons, AreNotAlike) {
  EXPECT_EQ(likeness(GetParam()), 0);
  EXPECT_EQ(likeness({GetParam().other, GetParam().one}), 0);
}

TEST_P(OtherPersons, HaveIdsOfTheirOwn) {
  EXPECT_NE(person_id(GetParam().one), person_id(GetParam().other));
}

const TwoNames kOthers[] = {
    {"Ivan Petrov", "Igor Petrov"},
    {"Ivan Petrov", "Ivan Petrovsky"},
    {"Ivan Petrov", "Ivan Petrenko"},
    {"Иван Петров", "Игорь Петров"},
    {"Ivan Petrov", "Игорь Петров"},
    {"Robert Brown", "Rupert Brown"},
    {"Robert Brown", "Robert Braun"},
    {"Robert Brown", "Robert Byrne"},
    {"Robert Kennedy", "Robert F. Kennedy Jr."},
    {"Joseph Biden", "Joseph Biden Jr."},
    {"Peter Hansen", "Peter Hanson"},
    {"Sasha Ivanov", "Sasha Ivanova"},
    {"Alexander Lukashenko", "Viktor Lukashenko"},
    {"Alexander Petrov", "Alexei Petrov"},
    {"Dmitry Medvedev", "Daniil Medvedev"},
    {"Sergei Ivanov", "Semyon Ivanov"},
    {"Mikhail Fridman", "Michael Friedmann"},
    {"Yevgeny Prigozhin", "Pavel Prigozhin"},
    {"Yevgeny Murayev", "Євген Мурашов"},
    {"Oleh Syniehubov", "Olha Syniehubova"},
    {"Vladimir Putin", "Vladislav Putin"},
    {"Olena Zelenska", "Volodymyr Zelensky"},
    {"Raisa Gorbacheva", "Mikhail Gorbachev"},
    {"Hafez al-Assad", "Bashar al-Assad"},
    {"Hafez al-Assad", "Bashar Hafez al-Assad"},
    {"Maher al-Assad", "Bashar al-Assad"},
    {"Rifaat al-Assad", "Bashar al-Assad"},
    {"Saif al-Islam Gaddafi", "Muammar Gaddafi"},
    {"Ali Abdullah Saleh", "Ahmed Ali Abdullah Saleh"},
    {"Ali Hassan", "Ali Hassan Salameh"},
    {"Muhammad Ali", "Muhammad Ali al-Houthi"},
    {"Muhammad Ali", "Muhammad Irfan Ali"},
    {"Mohammed Salman", "Mohammed bin Salman"},
    {"Mohammed bin Salman", "Mohammed bin Zayed"},
    {"Mohammed bin Salman", "Khalid bin Salman"},
    {"Hassan Nasrallah", "Hussein Nasrallah"},
    {"Hossein Salami", "Hassan Salami"},
    {"Mahmoud Abbas", "Mohammed Abbas"},
    {"Ahmed al-Sharaa", "Mahmoud al-Sharaa"},
    {"Khaled Meshaal", "Khalil Meshaal"},
    {"Khalifa Haftar", "Saddam Haftar"},
    {"Salem Haftar", "Saleh Haftar"},
    {"Kim Jong Un", "Kim Jong Il"},
    {"Kim Jong Un", "Kim Yo Jong"},
    {"Kim Jong Un", "Kim Jong Nam"},
    {"Kim Il Sung", "Kim Song"},
    {"Sung Kim", "Kim Song"},
    {"Jack Lew", "John Lee"},
    {"Julie Tarn", "Julia Tarn"},
    {"Ivan P.", "Ivan Petrov"},
    {"Kamal Tarn", "Kamala Tarn"},
    {"Mario Tarn", "Maria Tarn"},
    {"Kim Sung", "Kim Song"},
    {"Xi Jinping", "Xi Zhongxun"},
    {"Wang Yi", "Wang Qi"},
    {"Li Keqiang", "Li Qiang"},
    {"Joe Biden", "Jill Biden"},
    {"Joe Biden", "Hunter Biden"},
    {"Joe Biden", "Joe Barton"},
    {"Bill Clinton", "Hillary Clinton"},
    {"Donald Trump", "Eric Trump"},
    {"Mike Johnson", "Boris Johnson"},
    {"Michael Johnson", "Michael Johnston"},
    {"John Kerry", "John Kelly"},
    {"John Allen", "Alan Johns"},
    {"James Martin", "Martin James"},
    {"Michael Fallon", "Michael Flynn"},
    {"Mark Green", "Mark Carney"},
    {"Marine Le Pen", "Marise Payne"},
    {"Jean-Marie Le Pen", "Marine Le Pen"},
    {"Kamal Kharrazi", "Kamala Harris"},
    {"Idriss Déby", "Mahamat Idriss Déby"},
    {"J. Biden", "Hunter Biden"},
    {"Mauricio Macri", "Mario Macri"},
    {"Владимир Путин", "Виктор Путин"},
    {"Сергей Лавров", "Семён Лавров"},
    {"بشار الأسد", "ماهر الأسد"},
    {"حسن نصر الله", "حسين نصر الله"},
    {"Bashar al-Assad", "حافظ الأسد"},
    {"Hossein Salami", "حسن سلامی"},
    {"Khalid bin Salman", "محمد بن سلمان"},
};
INSTANTIATE_TEST_SUITE_P(Persons, OtherPersons, testing::ValuesIn(kOthers));

TEST(NameLikeness, OneWordIsNobodysFullName) {
  EXPECT_EQ(likeness({"Putin", "Vladimir Putin"}), 0);
  EXPECT_EQ(likeness({"", ""}), 0);
  EXPECT_EQ(likeness({"-", "Vladimir Putin"}), 0);
}

TEST(NameLikeness, OtherMiddleInitialsAreOtherPersons) {
  EXPECT_EQ(likeness({"Ann D. Tarn", "Ann R. Tarn"}), 0);
  EXPECT_GT(likeness({"Ann D. Tarn", "Ann Tarn"}), 0);
}

TEST(NameLikeness, ANameIsWhollyLikeItself) {
  EXPECT_EQ(likeness({"Vladimir Putin", "Vladimir Putin"}), 1);
  EXPECT_EQ(likeness({"محمد بن سلمان", "محمد بن سلمان"}), 1);
  EXPECT_LT(likeness({"Ahmad Massoud", "Ahmad Shah Massoud"}), 1);
}

}  // namespace
}  // namespace corpus
