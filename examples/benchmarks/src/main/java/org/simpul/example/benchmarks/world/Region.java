package org.simpul.example.benchmarks.world;

import org.simpul.model.place.AreaCode;

/**
 * A regency or a city.
 *
 * @param number its place among all regencies
 * @param province the place of its province among the provinces
 */
record Region(int number, AreaCode code, String name, int province) {}
