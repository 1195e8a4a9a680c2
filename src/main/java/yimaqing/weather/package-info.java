/// What years outdoors do to a symbol, drawn; and which decoders still read it. Only `bench symbols` asks.
package yimaqing.weather;
