#include "corpus/file_name_day.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace corpus {
namespace {

struct Named {
  std::string path;
  // YYYY-MM-DD; empty for none.
  std::string day;
};

void PrintTo(const Named& named, std::ostream* out) { *out << named.path; }

class FileNameDay : public testing::TestWithParam<Named> {};

TEST_P(FileNameDay, IsReadWhereItIsOne) {
  const std::optional<Day> day = find_day_in_path(GetParam().path);
  EXPECT_EQ(day ? to_string(*day) : std::string(), GetParam().day);
}

INSTANTIATE_TEST_SUITE_P(
    YearFirst, FileNameDay,
    testing::Values(
        Named{"2022-10-20-port-closed.txt", "2022-10-20"}, Named{"20221020_port.txt", "2022-10-20"},
        Named{"wire/2022_10_20.txt", "2022-10-20"}, Named{"2022.10.20.txt", "2022-10-20"},
        Named{"2022 10 20 port.md", "2022-10-20"}, Named{"2022-1-5.txt", "2022-01-05"},
        Named{"port-closed-2022-10-20.html", "2022-10-20"}, Named{"port-20221020", "2022-10-20"},
        Named{"sitrep20221020.eml", "2022-10-20"}, Named{"20221020T1430Z.txt", "2022-10-20"},
        Named{"2022-10-20_14-30.txt", "2022-10-20"}, Named{"no-17-2022-10-20.txt", "2022-10-20"},
        Named{"2022-10-20-and-again-20221020.txt", "2022-10-20"},
        Named{"2024-02-29.txt", "2024-02-29"}, Named{"1900-01-01.txt", "1900-01-01"},
        Named{"2100-12-31.txt", "2100-12-31"}));

INSTANTIATE_TEST_SUITE_P(YearLast, FileNameDay,
                         testing::Values(Named{"20-10-2022-port.txt", "2022-10-20"},
                                         Named{"20.10.2022.txt", "2022-10-20"},
                                         Named{"10-20-2022.txt", "2022-10-20"},
                                         Named{"05_05_2022.txt", "2022-05-05"},
                                         Named{"05-04-2022.txt", ""}, Named{"32-10-2022.txt", ""},
                                         Named{"20-20-2022.txt", ""}));

INSTANTIATE_TEST_SUITE_P(Folders, FileNameDay,
                         testing::Values(Named{"archive/2022/10/20/port.txt", "2022-10-20"},
                                         Named{"/srv/2022/10/20/port-17.html", "2022-10-20"},
                                         Named{"2022/10/20/port.txt", "2022-10-20"},
                                         Named{"archive/2022-10-20/port.txt", "2022-10-20"},
                                         Named{"archive/20221020/port.txt", "2022-10-20"},
                                         Named{"2022/10/20/2022-10-21-port.txt", "2022-10-21"},
                                         Named{"2022/13/20/port.txt", ""},
                                         Named{"2022/10/port.txt", ""},
                                         Named{"2022/10/20/more/port.txt", ""},
                                         Named{"case-2022-10-20/port.txt", ""}));

INSTANTIATE_TEST_SUITE_P(NoDay, FileNameDay,
                         testing::Values(Named{"", ""}, Named{"/", ""}, Named{"port.txt", ""},
                                         Named{"2022.txt", ""}, Named{"2022-10.txt", ""},
                                         Named{"2022-02-29.txt", ""}, Named{"2022-13-01.txt", ""},
                                         Named{"1899-12-31.txt", ""}, Named{"21010101.txt", ""},
                                         Named{"12345678.txt", ""}, Named{"20221320.txt", ""},
                                         Named{"202210201.txt", ""}, Named{"20221020ab7f.txt", ""},
                                         Named{"2022-10_20.txt", ""}, Named{"2022--10-20.txt", ""},
                                         Named{"S-RES-2231.txt", ""}, Named{"10-20-22.txt", ""},
                                         Named{"2022-10-01-to-2022-10-31.txt", ""}));

}  // namespace
}  // namespace corpus
