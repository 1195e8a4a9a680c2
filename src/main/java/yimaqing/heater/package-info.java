/// What electric heating costs by each of the three plans: for anybody who types a number, and for the family behind a
/// door with what its own meter told.
/// Example: `GET /heating?kwh=3000` says which plan is the cheapest for 3,000 kWh.
package yimaqing.heater;
