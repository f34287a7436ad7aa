#pragma once

#include <xapian.h>

#include <string>

#include "searcher/form_walk.h"

namespace searcher {

// The terms of a database, for walk_forms. Throws Xapian::Error.
class XapianForms final : public FormList {
 public:
  explicit XapianForms(const Xapian::Database& database)
      : at_(database.allterms_begin()), end_(database.allterms_end()) {}

  bool at_end() const override { return at_ == end_; }
  std::string term() const override { return *at_; }
  std::size_t reports() const override { return at_.get_termfreq(); }
  void next() override { ++at_; }
  void skip_to(const std::string& term) override {
    if (at_ != end_) at_.skip_to(term);
  }

 private:
  Xapian::TermIterator at_;
  Xapian::TermIterator end_;
};

}  // namespace searcher
