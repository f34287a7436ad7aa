#pragma once

#include <array>
#include <string_view>

#include "corpus/resolution_organs.h"

// What is known of resolutions themselves: when the Security Council passed which numbers, and what
// the well-known ones are about.
namespace corpus {

inline constexpr int kFirstYear = 1946;

// The last number of each year from 1946 on, give or take two.
inline constexpr std::array kLastOfYear = {
    15,   37,   66,   78,   89,   96,   98,   103,  104,  110,  121,  126,  131,  132,  160,  169,
    174,  185,  199,  219,  232,  245,  262,  275,  291,  307,  324,  344,  366,  384,  402,  422,
    443,  461,  484,  499,  528,  545,  559,  580,  593,  606,  626,  646,  683,  725,  799,  892,
    969,  1035, 1092, 1146, 1219, 1284, 1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907,
    1966, 2033, 2085, 2132, 2195, 2259, 2336, 2397, 2451, 2504, 2560, 2616, 2672, 2720, 2767, 2813};

// Resolutions that are cited without the name of their organ, where a text has one of the words.
struct ResolutionSubject {
  Organ organ;
  std::array<std::string_view, 8> words;  // beginnings of folded words
  std::array<int, 14> numbers;
};

inline constexpr std::array kResolutionSubjects = {
    ResolutionSubject{Organ::SecurityCouncil,
                      {"israel", "palestin", "gaza", "hamas", "arab", "израил", "اسرائيل"},
                      {242, 338, 425, 1397, 1515, 1701, 1860, 2334, 2712, 2720, 2728, 2735, 2803}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"leban", "hezbollah", "hizb", "litani", "liban", "ливан", "ліван", "لبنان"},
                      {425, 426, 520, 1559, 1680, 1701, 1757}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"iran", "tehran", "иран", "іран", "ايران"},
                      {598, 1696, 1737, 1747, 1803, 1835, 1929, 2231}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"korea", "dprk", "pyongyang", "coree", "коре", "кндр"},
                      {825, 1695, 1718, 1874, 2087, 2094, 2270, 2321, 2356, 2371, 2375, 2397}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"syria", "assad", "damascus", "syrie", "сири", "сирі", "سوريا"},
                      {2042, 2043, 2118, 2139, 2165, 2249, 2254, 2268, 2401, 2585, 2642, 2672}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"yemen", "houthi", "йемен", "اليمن"},
                      {2140, 2201, 2216, 2451, 2452, 2624, 2722}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"iraq", "saddam", "ирак", "العراق"},
                      {660, 661, 678, 687, 688, 833, 1284, 1441, 1483, 1546}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"libya", "qadhafi", "gaddafi", "ливи", "ليبيا"},
                      {1970, 1973, 2009, 2259, 2292, 2570, 2571}},
    ResolutionSubject{
        Organ::SecurityCouncil,
        {"taliban", "qaeda", "qaida", "isil", "isis", "afghan", "terroris", "талибан"},
        {1267, 1333, 1373, 1566, 1988, 1989, 2178, 2199, 2249, 2253, 2368, 2396, 2593, 2615}},
    ResolutionSubject{
        Organ::SecurityCouncil, {"kosovo", "serbia", "косово", "сербі"}, {1160, 1199, 1244}},
    ResolutionSubject{Organ::SecurityCouncil, {"minsk", "donbas", "минск", "мінськ"}, {2202}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"women", "femmes", "женщин", "жінк"},
                      {1325, 1820, 1888, 1889, 1960, 2106, 2122, 2242, 2467, 2493}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"nonproliferation", "proliferation", "nuclear"},
                      {1540, 1887, 2231}},
    ResolutionSubject{Organ::SecurityCouncil,
                      {"sudan", "darfur", "судан"},
                      {1556, 1590, 1591, 1593, 2046, 2724, 2736}},
    ResolutionSubject{Organ::SecurityCouncil, {"haiti"}, {1529, 1542, 2653, 2692, 2699, 2793}},
    ResolutionSubject{Organ::SecurityCouncil, {"somali", "shabaab"}, {733, 751, 1844, 2036, 2719}},
    ResolutionSubject{Organ::SecurityCouncil, {"sahara", "polisario", "morocc"}, {690, 2602, 2797}},
    ResolutionSubject{Organ::SecurityCouncil, {"cyprus", "cypriot"}, {186, 541, 550, 1251}},
    ResolutionSubject{Organ::GeneralAssembly, {"taiwan", "china", "beijing", "тайван"}, {2758}},
};

}  // namespace corpus
