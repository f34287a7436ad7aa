#pragma once

#include <array>
#include <string_view>

// Sentences of reports with open places, which a percent sign and a letter mark:
//   %p a person          %o an organisation     %w a weapon           %r a resolution
//   %l a place           %L the place where the report plays          %d a day, with its
//   preposition %n a made-up noun    %s the same, of several %v a made-up verb that is past %a a
//   made-up adjective                       %k a number of things
namespace corpus {

inline constexpr std::array<std::string_view, 8> kTitles = {
    "Talks near %L end without a %n",
    "Shelling cuts the %n to %L",
    "Monitors reach %L with a %a %n",
    "Families leave %L after the %n",
    "A %n in %L, and nobody to answer for it",
    "Ceasefire around %L holds for a %a night",
    "What the %s of %L saw",
    "Aid for %L waits at the %n",
};

// How a report begins: each names where it plays.
inline constexpr std::array<std::string_view, 8> kLeads = {
    "%p said %d that the fighting around %L had %v more than %k %s and left the %n without power.",
    "Artillery fire reached the outskirts of %L %d, officials said, and %k %s were %v before dawn.",
    "A convoy of %k trucks was stopped on the road to %L %d, according to %p, who called it a %a "
    "%n.",
    "%o began to pull its %s out of %L %d after a %n that both sides had %v.",
    "Rescue workers in %L dug through a %a %n %d and brought out %k people alive.",
    "Negotiators met in %L %d to save the %n that %p had %v.",
    "Fragments of %w were found near %L %d, and %p asked for a %a %n.",
    "The ceasefire around %L was broken %d, %o reported, when a %n was %v.",
};

// Sentences that name and date.
inline constexpr std::array<std::string_view, 34> kTellingFrames = {
    "%p told reporters that the %n had been %v %d.",
    "According to %p, the %s were moved to %l %d.",
    "%p rejected the account and called it a %a %n.",
    "In a letter to the council, %p wrote that %r had been %v.",
    "The text refers to %r and asks every state to %n the %s.",
    "Inspectors said the wreckage of %w carried a %a %n.",
    "%o said in a statement that %k of its %s had been %v in %l.",
    "A spokesman for %o would not say who had %v the %n.",
    "%p travelled to %l %d for talks about the %n.",
    "Residents of %l described a %a %n that lasted until morning.",
    "The strike on a %n near %l was carried out with %w, two officials said.",
    "Crews trained on %w for months before the %n was %v.",
    "Diplomats said %r left no room for a %a %n.",
    "%o has %v the %s %d and wants more of them.",
    "%p warned that %w could reach the %n within minutes.",
    "Nobody in %l had heard from %o %d.",
    "The first %s arrived in %l %d, and the last were %v by night.",
    "%p thanked %o for the %n and promised %k more %s.",
    "The panel found that %r had been broken %k times.",
    "Two launchers of %w were seen on the road from %l.",
    "The road between %l and %l was closed %d.",
    "%p met envoys of %o in %l to settle the %n.",
    "Photographs from %l show %w beside a %a %n.",
    "%p said the %s would be counted again and %v.",
    "Talks broke down %d when %p left the %n.",
    "The mandate under %r runs out soon, and %p wants it %v.",
    "Hospitals in %l treated %k people for a %a %n.",
    "Two members of %o were %v at a checkpoint outside %l %d.",
    "The factory that builds %w has %v its %s.",
    "%p asked for an inquiry, and %o agreed to a %n.",
    "Fuel had not reached %l %d, the governor wrote.",
    "A ship with %k tonnes of %s left the port of %l %d.",
    "%o denied that it had bought %w through a %a %n.",
    "It was the third %n in %l that %p had %v.",
};

// Sentences that only fill a report.
inline constexpr std::array<std::string_view, 30> kFillingFrames = {
    "The %n was %v, and nobody could say why the %s had been left behind.",
    "By nightfall the %s were gone and the %a %n stood empty.",
    "Some of the %s were old, others %a, and most of them had been %v before the winter.",
    "It is not known how many %s the %n had held.",
    "A %a %n and a %n were all that remained of the %s.",
    "People waited for the %n in lines that went around the %n.",
    "Those who stayed %v the %n with whatever they had.",
    "There was no water, no %n and no word from the %s.",
    "\"We had the %n and we lost it,\" said a teacher who had %v the %s.",
    "What happened to the %n after it was %v is still a matter of dispute.",
    "The %s of the region have been %v more than once, and each time the %n grew.",
    "Prices of %s rose again, and a %n now costs twice what it did.",
    "Volunteers carried the %s to a %a %n behind the school.",
    "The %n is old and its %s are %a, but it has never been %v.",
    "Officials would not discuss the %n, the %s or the %a %n behind them.",
    "In the end the %n was %v by people who had no use for a %n.",
    "Few of the %s believe that the %a %n will hold.",
    "The wind turned, the %n burned, and the %s were %v where they lay.",
    "Some %k %s were counted, and about half of them had a %a %n.",
    "A witness saw the %n being %v and heard the %s call out.",
    "The bridge, the %n and both of the %s were %v in a single hour.",
    "\"Nobody told us about the %s,\" an old man said, and pointed at the %a %n.",
    "It took the %s the whole morning to clear the %n.",
    "The court has not %v the %n, and the %s remain where they were.",
    "Without a %n the %s cannot be %v, engineers say.",
    "The money for the %n came from %s that had been %v years before.",
    "Neither the %n nor the %a %n was mentioned again.",
    "They %v the %s, one after another, and wrote down each %n.",
    "Of the %s that were promised, only a %a %n has been delivered.",
    "The school reopened with %k %s and a %n for the smallest.",
};

}  // namespace corpus
