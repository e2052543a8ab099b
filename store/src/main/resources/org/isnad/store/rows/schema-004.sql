-- Placements now tell the likeliest parent of a copy and the passages it shares: stories are made anew.
DELETE FROM state WHERE name = 'threaded';
