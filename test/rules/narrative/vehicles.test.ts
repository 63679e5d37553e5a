import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vehicleNumbers } from '../../../src/rules/narrative/vehicles.ts';
import { states } from './story.ts';

/** What BA318 says of final accounts of 2024 with these sentences. */
const told = (...text: readonly string[]) => states(vehicleNumbers, text, {}, 'final');

test('kinds of a kind, in brackets, are no kinds of the whole', () => {
  assert.deepEqual(
    told(
      '共有车辆5辆，其中机关用车3辆（其中机要通信用车1辆、其他用车2辆）、下属单位用车2辆。',
      '共有车辆7辆，其中：机要通信用车1辆、执法执勤用车（含特种专业技术用车2辆（其中消防车辆1辆））4辆、其他用车2辆。',
      '共有车辆8辆，其中：公务用车保有量3辆（其中：机要通信用车1辆、应急保障用车2辆），其他用车5辆。',
      '共有车辆8辆，其中：机要通信用车1辆、执法执勤用车2辆、其他用车4辆（其他用车主要是工程车辆1辆）。',
    ),
    ['pass', 'fail'],
  );
});

test('a kind of any name, and the details of 其他用车', () => {
  assert.deepEqual(
    told(
      '共有车辆5辆，其中：机要通信用车1辆、轿车2辆、其他用车2辆。',
      '共有车辆3辆，其中：机要通信用车1辆、其他用车2辆、工程车1辆、巡查车1辆。',
    ),
    ['pass', 'pass'],
  );
});

test('vehicles written off are not held, unless the whole counts them', () => {
  assert.deepEqual(
    told(
      '共有车辆5辆，其中：机要通信用车1辆、执法执勤用车2辆、其他用车2辆、报废车辆1辆。',
      '共有车辆6辆，其中：机要通信用车1辆、执法执勤用车2辆、其他用车2辆、处置车辆1辆。',
      '共有车辆4辆，其中：机要通信用车1辆、执法执勤用车2辆、其他用车2辆、处置车辆1辆。',
    ),
    ['pass', 'pass', 'fail'],
  );
});

test('the numbers at two times are neither kinds nor one number', () => {
  assert.deepEqual(
    told(
      '共有车辆6辆，其中：期初保有车辆5辆、购置其他用车1辆、其他用车2辆。',
      '2024年末公务用车保有量10辆。',
      '上年末公务用车保有量为8辆，2023年末公务用车保有量8辆。',
    ),
    [],
  );
  assert.deepEqual(told('2024年末公务用车保有量10辆。', '公务用车保有量为9辆。'), ['fail']);
});
